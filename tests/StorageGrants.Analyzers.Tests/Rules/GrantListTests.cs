using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Rules;

/// <summary>Rules about single grants and about grants of one list, on C# objects and literals.</summary>
public class GrantListTests
{
    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles({|#1:new BucketAccess("a", BucketRole.Editor)|}, {|#0:new BucketAccess("a", BucketRole.Editor)|});""", "SGR1009")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new List<BucketAccess> { {|#1:new("a", BucketRole.Editor)|}, {|#0:new("a", BucketRole.Editor)|} });""", "SGR1009")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles([{|#1:new("a", BucketRole.Editor)|}, new("b", BucketRole.Editor), {|#0:new("a", BucketRole.Editor)|}]);""", "SGR1009")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", {|#1:BucketRole.Editor|}), new BucketAccess("a", {|#0:BucketRole.ReadOnly|}));""", "SGR1008")]
    [InlineData("""_ = new { user_id = "u", buckets_roles = new[] { new { bucket_name = "a", role = {|#1:"Editor"|} }, new { bucket_name = "a", role = {|#0:"ReadOnly"|} } } };""", "SGR1008")]
    [InlineData("""_ = "{\"user_id\":\"u\",\"buckets_roles\":[{|#1:{\"bucket_name\":\"a\",\"role\":\"Editor\"}|},{|#0:{\"bucket_name\":\"a\",\"role\":\"Editor\"}|}]}";""", "SGR1009")]
    public Task Two_grants_of_one_bucket(string statement, string id) => Run(statement, new DiagnosticResult(id, DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1));

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles({|SGR1007:new BucketAccess("a", BucketRole.ReadOnly)|}, new BucketAccess("*", BucketRole.ReadOnly));""")]
    [InlineData("""BucketAccess[] all = [new("*", BucketRole.ReadOnly)]; _ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles([..all, {|SGR1007:new("a", BucketRole.ReadOnly)|}]);""")]
    [InlineData("""var list = new List<BucketAccess>(); list.Add({|SGR1007:new("a", BucketRole.ReadOnly)|}); list.Add(new("*", BucketRole.ReadOnly)); _ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(list);""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess({|SGR1006:"*"|}, BucketRole.Editor));""")]
    [InlineData("""_ = new { user_id = "u", user_role = "Admin", buckets_roles = new[] { new { bucket_name = {|SGR1006:"*"|}, role = "Editor" } } };""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole({|SGR1004:UserRole.Admin|}).WithBucketsRoles(new BucketAccess("a", BucketRole.Editor));""")]
    [InlineData("""_ = new { user_id = "u", user_role = {|SGR1004:"Admin"|}, buckets_roles = new[] { new { bucket_name = "a", role = "ReadOnly" } } };""")]
    [InlineData("""_ = "{\"user_id\":\"u\",\"user_role\":{|SGR1004:\"Admin\"|},\"buckets_roles\":[{\"bucket_name\":\"a\",\"role\":\"ReadOnly\"}]}";""")]
    [InlineData("""_ = new BucketAccess("a", {|SGR1005:BucketRole.Admin|});""")]
    [InlineData("""_ = new { user_id = "u", buckets_roles = new[] { new { bucket_name = "a", role = {|SGR1005:"Admin"|} } } };""")]
    public Task Fires(string statement) => Run(statement);

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess(unknown, BucketRole.Editor), new BucketAccess(unknown, BucketRole.Editor));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", BucketRole.Editor), new BucketAccess("a", flag ? BucketRole.Editor : BucketRole.ReadOnly));""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", BucketRole.Editor)); r = r.WithBucketsRoles(new BucketAccess("a", BucketRole.ReadOnly));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", BucketRole.Editor)); _ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", BucketRole.Editor));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("a", BucketRole.Editor)); List(UserRole.Admin); void List(UserRole role) { }""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("a", BucketRole.Editor)); _ = new { user_id = "u", user_role = "Admin", limit = 10 };""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", BucketRole.Editor)).AsOrganizationOwner("backup of everything");""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", BucketRole.ReadOnly));""")]
    [InlineData("""_ = new BucketAccess("*", BucketRole.ReadOnly);""")]
    [InlineData("""_ = "{\"user_id\":\"u\",\"user_role\":\"Admin\",\"buckets_roles\":[{\"bucket_name\":\"a\",\"role\":\"ReadOnly\"}]}"; List(UserRole.Admin); void List(UserRole role) { }""")]
    [InlineData("""_ = new { bucket_name = "a", role = "Admin" };""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(flag ? UserRole.Admin : UserRole.Member).WithBucketsRoles(new BucketAccess("a", BucketRole.Editor));""")]
    public Task Is_silent(string statement) => Run(statement);

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest({|SGR1012:"u"|}, "n").WithBucketsRoles(new BucketAccess("a", BucketRole.Editor));""")]
    [InlineData("""_ = new { user_id = {|SGR1012:"u"|}, buckets_roles = new[] { new { bucket_name = "a", role = "Editor" } } };""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Member).WithBucketsRoles(new BucketAccess({|SGR1006:"*"|}, BucketRole.ReadOnly));""")]
    [InlineData("""_ = new BucketAccess({|SGR1006:"*"|}, BucketRole.ReadOnly);""")]
    public Task What_is_off_is_found_once_it_has_a_severity(string statement)
    {
        var test = Create(statement);
        test.GlobalConfig = "dotnet_diagnostic.SGR1012.severity = warning\ndotnet_diagnostic.SGR1006.severity = suggestion\n";
        return test.RunAsync();
    }

    [Fact]
    public Task What_is_off_is_found_in_files_once_it_has_a_severity()
    {
        var test = Create("");
        test.TestState.AdditionalFiles.Add(("/0/keys.json", """{ "user_id": {|SGR1012:"u"|}, "buckets_roles": [ { "bucket_name": {|SGR1006:"*"|}, "role": "ReadOnly" } ] }"""));
        test.GlobalConfig = "dotnet_diagnostic.SGR1012.severity = warning\ndotnet_diagnostic.SGR1006.severity = suggestion\n";
        return test.RunAsync();
    }

    [Theory]
    [InlineData("2026-06", DiagnosticSeverity.Info)]
    [InlineData("2026-10", DiagnosticSeverity.Error)]
    [InlineData("both", DiagnosticSeverity.Warning)]
    public Task Admin_on_a_named_bucket_by_edition(string edition, DiagnosticSeverity severity)
    {
        var test = Create("""_ = new BucketAccess({|#1:"a"|}, {|#0:BucketRole.Admin|});""");
        test.GlobalConfig = "storagegrants_tigris_edition = " + edition + "\n";
        test.ExpectedDiagnostics.Add(new DiagnosticResult("SGR1005", severity).WithLocation(0).WithLocation(1));
        return test.RunAsync();
    }

    private static Task Run(string statement, params DiagnosticResult[] expected)
    {
        var test = Create(statement);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static GrantTest Create(string statement) =>
        GrantTest.Typed("using System.Collections.Generic;\nusing Acme;\nclass C\n{\n    void M(string unknown, bool flag)\n    {\n" + statement + "\n    }\n}\n").WithHints();
}
