using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Grants that a method of the project makes of what it is given.</summary>
public class GrantMethodTests
{
    private const string Request = """new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles""";

    [Theory]
    // Both given at the call.
    [InlineData("static BucketAccess On(string bucket, BucketRole role) => new(bucket, role);", """[On("b", BucketRole.Editor), On("*", {|SGR1001:BucketRole.Admin|})]""")]
    [InlineData("static BucketAccess On(string bucket, BucketRole role) { return new BucketAccess(bucket, role); }", """On("*", {|SGR1001:BucketRole.Admin|})""")]
    [InlineData("static BucketAccess On(BucketRole role, string bucket) => new(role: role, bucketName: bucket);", """On(bucket: "*", role: {|SGR1001:BucketRole.Admin|})""")]
    [InlineData("BucketAccess On(string bucket, BucketRole role) => new(bucket, role);", """this.On("*", {|SGR1001:BucketRole.Admin|})""")]
    // One of them written in the method: the call is what makes it too much.
    [InlineData("static BucketAccess On(string bucket) => new(bucket, BucketRole.Admin);", """[On("b"), {|SGR1001:On("*")|}]""")]
    [InlineData("static BucketAccess All(BucketRole role) => new(\"*\", role);", "All({|SGR1001:BucketRole.Admin|})")]
    [InlineData("static BucketAccess On<T>(string bucket, T role) where T : struct => new(bucket, BucketRole.Admin);", """{|SGR1001:On("*", 1)|}""")]
    [InlineData("static BucketAccess On(string bucket, BucketRole role) => new(bucket, role);", """On("b", {|SGR1005:BucketRole.Admin|})""")]
    // What is left out of the call.
    [InlineData("static BucketAccess On(string bucket, BucketRole role = BucketRole.Admin) => new(bucket, role);", """{|SGR1001:On("*")|}""")]
    [InlineData("static BucketAccess On(BucketRole role, string bucket = \"*\") => new(bucket, role);", "On({|SGR1001:BucketRole.Admin|})")]
    public Task What_the_call_gives_is_known(string method, string grants) => Run(method, Request + "(" + grants + ")");

    [Theory]
    [InlineData("""var all = On("*", {|SGR1001:BucketRole.Admin|}); return {0}(all);""")]
    [InlineData("""var all = "*"; return {0}(On(all, {|SGR1001:BucketRole.Admin|}));""")]
    [InlineData("""var some = new List<BucketAccess>(); some.Add(On("*", {|SGR1001:BucketRole.Admin|})); return {0}(some);""")]
    [InlineData("""return {0}(Local("*", {|SGR1001:BucketRole.Admin|})); BucketAccess Local(string bucket, BucketRole role) => new(bucket, role);""")]
    [InlineData("""return {0}("*".As({|SGR1001:BucketRole.Admin|}));""")]
    public Task The_call_is_found_where_grants_are_found(string statements) =>
        RunStatements("static BucketAccess On(string bucket, BucketRole role) => new(bucket, role);", statements.Replace("{0}", Request));

    [Theory]
    [InlineData("static BucketAccess On(string bucket, BucketRole role) => new(bucket, role);", """On(unknown, BucketRole.Admin)""")]
    [InlineData("static BucketAccess On(string bucket, BucketRole role) => new(bucket, role);", """On("b", BucketRole.Editor)""")]
    [InlineData("static BucketAccess On(string bucket, BucketRole role) => new(bucket + \"-logs\", role);", """On("*", BucketRole.Admin)""")]
    [InlineData("static BucketAccess On(string bucket, BucketRole role) => new(bucket == \"*\" ? \"b\" : bucket, role);", """On("*", BucketRole.Admin)""")]
    // A text that the method makes a role of is not followed.
    [InlineData("static BucketAccess On(string bucket, string role) => new(bucket, new OpenEnum<BucketRole>(role));", """On("*", "Admin")""")]
    // The method may look at what it is given.
    [InlineData("static BucketAccess On(string bucket, BucketRole role) { if (bucket == \"*\") role = BucketRole.ReadOnly; return new(bucket, role); }", """On("*", BucketRole.Admin)""")]
    [InlineData("protected virtual BucketAccess On(string bucket, BucketRole role) => new(bucket, role);", """On("*", BucketRole.Admin)""")]
    [InlineData("static BucketAccess On(ref string bucket, BucketRole role) => new(bucket, role); string all = \"*\";", """On(ref all, BucketRole.Admin)""")]
    // What the method alone does is told there, once.
    [InlineData("static BucketAccess All() => new(\"*\", {|SGR1001:BucketRole.Admin|});", "All(), All()")]
    [InlineData("static BucketAccess All(string why) => new(\"*\", {|SGR1001:BucketRole.Admin|});", """All("first"), All("second")""")]
    // A statement that this is meant.
    [InlineData("[OrganizationOwnerKey(\"installer\")] static BucketAccess On(string bucket) => new(bucket, BucketRole.Admin);", """On("*")""")]
    [InlineData("BucketAccess On(string bucket, BucketRole role) => On(bucket, role);", """On("*", BucketRole.Admin)""")]
    [InlineData("static BucketAccess On<T>(T bucket, BucketRole role) => new(bucket!.ToString()!, role);", """On("*", BucketRole.Admin)""")]
    [InlineData("[OrganizationOwnerKey(\"installer\")] static class Owner { public static BucketAccess On(string bucket) => new(bucket, BucketRole.Admin); }", """Owner.On("*")""")]
    // What is written becomes something else on the way.
    [InlineData("struct Name { public static implicit operator Name(string text) => default; public static implicit operator string(Name name) => \"logs\"; } static BucketAccess On(Name bucket, BucketRole role) => new(bucket, role);", """On("*", BucketRole.Admin)""")]
    [InlineData("enum Level { Admin } static BucketAccess On(string bucket, Level level) => new(bucket, (BucketRole)level);", """On("*", Level.Admin)""")]
    [InlineData("enum Level { Admin } static BucketAccess On(string bucket, BucketRole role) => new(bucket, role);", """On("*", (BucketRole)Level.Admin)""")]
    public Task What_is_not_certain_is_silent(string method, string grants) => Run(method, Request + "(" + grants + ")");

    [Theory]
    [InlineData("static BucketAccess On(string bucket) => new(bucket, new OpenEnum<BucketRole>({|SGR1010:\"Adminn\"|}));", """On("a"), On("b")""")]
    [InlineData("static BucketAccess On(string bucket) => new(bucket, new OpenEnum<BucketRole>({|SGR1011:\"Member\"|}));", """On("a")""")]
    [InlineData("[OrganizationOwnerKey(\" \")] static BucketAccess On(string bucket) => new(bucket, BucketRole.Admin);", """{|SGR1001:On("*")|}""")]
    public Task What_is_wrong_by_itself_is_told_in_the_method(string method, string grants) => Run(method, Request + "(" + grants + ")");

    [Theory]
    [InlineData("Note = bucket = \"logs\"")]
    [InlineData("Note = Other(ref bucket)")]
    [InlineData("Note = Checked(bucket)")]
    [InlineData("Note = bucket == \"*\" ? throw new System.Exception() : \"\"")]
    public Task A_parameter_that_is_looked_at_is_unknown(string member) => GrantTest.Plain($$"""
        using System.Collections.Generic;
        class E { public string Note { get; set; } = ""; public string BucketName { get; set; } = ""; public string Role { get; set; } = ""; }
        class K { public string UserId { get; set; } = ""; public string UserRole { get; set; } = "Admin"; public List<E> BucketsRoles { get; set; } = new(); }
        class C
        {
            static string Other(ref string bucket) => bucket = "logs";
            static string Checked(string bucket) => bucket != "*" ? bucket : throw new System.Exception();
            static E On(string bucket, string role) => new E { {{member}}, BucketName = bucket, Role = role };
            static E Beside(string bucket, string role) => new E { Note = nameof(bucket) + bucket + $"{bucket}", BucketName = bucket, Role = role };
            object M() => new K { UserId = "u", BucketsRoles = [On("*", "Admin")] };
            object N() => new K { UserId = "u", BucketsRoles = [Beside("*", {|SGR1001:"Admin"|})] };
        }
        """).RunAsync();

    [Fact]
    public async Task A_method_of_another_file_is_read()
    {
        var test = GrantTest.Typed("using Acme;\nclass C { object M() => " + Request + "(Grants.On(\"*\", {|SGR1001:BucketRole.Admin|})); }");
        test.TestState.Sources.Add(("/0/Grants.cs", "using Acme;\nstatic class Grants { public static BucketAccess On(string bucket, BucketRole role) => new(bucket, role); }"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("new E { BucketName = bucket, Role = role }", """On("*", {|SGR1001:"Admin"|})""")]
    [InlineData("new E { BucketName = bucket }", """On("*", "Editor")""")]
    public Task A_grant_of_a_type_of_ones_own(string made, string grant) => GrantTest.Plain($$"""
        using System.Collections.Generic;
        class E { public string BucketName { get; set; } = ""; public string Role { get; set; } = "Admin"; }
        class K { public string UserId { get; set; } = ""; public string UserRole { get; set; } = "Admin"; public List<E> BucketsRoles { get; set; } = new(); }
        class C
        {
            static E On(string bucket, string role) => {{made}};
            object M() => new K { UserId = "u", BucketsRoles = [{{grant}}] };
        }
        """).RunAsync();

    private static Task Run(string method, string expression) => RunStatements(method, "return " + expression + ";");

    private static Task RunStatements(string method, string statements) => GrantTest.Typed($$"""
        using System.Collections.Generic;
        using Acme;
        using StorageGrants;
        using StorageGrants.Access;
        static class Extensions { public static BucketAccess As(this string bucket, BucketRole role) => new(bucket, role); }
        class C
        {
            {{method}}
            object M(string unknown) { {{statements}} }
        }
        """).RunAsync();
}
