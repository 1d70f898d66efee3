using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using StorageGrants.Backblaze;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Systems;

/// <summary>Documents of the systems that are written as C# objects: models of the client, types of one's own, anonymous objects, dictionaries.</summary>
public class ObjectTests
{
    [Theory]
    [InlineData("""_ = new CreateKeyRequest("a", [Capability.ReadFiles, {|SGR2105:Capability.ListKeys|}], "k").WithBucketIds("b");""")]
    [InlineData("""_ = new CreateKeyRequest("a", new OpenEnum<Capability>[] { {|SGR2106:Capability.WriteKeys|} }, "k").WithValidDurationInSeconds(60);""")]
    [InlineData("""_ = new CreateKeyRequest("a", [Capability.ReadFiles], {|SGR2107:"k"|});""")]
    [InlineData("""_ = new CreateKeyRequest("a", [Capability.ReadFiles], "k").WithNamePrefix({|SGR2108:"logs"|});""")]
    [InlineData("""var request = new CreateKeyRequest("a", [{|SGR2105:Capability.DeleteBuckets|}], "k"); request = request.WithBucketIds("b");""")]
    [InlineData("""_ = new CreateKeyRequest("a", [Capability.ReadFiles], "k").WithNamePrefix("logs/");""")]
    [InlineData("""_ = new CreateKeyRequest("a", [Capability.ReadFiles, Capability.ListFiles], "k").WithBucketIds("b");""")]
    [InlineData("""_ = new CreateKeyRequest("a", [any], "k").WithBucketIds("b");""")]
    [InlineData("""_ = new CreateKeyRequest("a", [Capability.ListKeys], "k").WithValidDurationInSeconds(60);""")]
    [InlineData("""_ = new ApplicationKey("k", "1", [Capability.WriteKeys], "a");""")]
    public Task Models_of_the_client(string statement)
    {
        var test = GrantTest.Plain("using StorageGrants;\nusing StorageGrants.Backblaze;\nclass C\n{\n    void M(Capability any)\n    {\n" + statement + "\n    }\n}\n");
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(CreateKeyRequest).Assembly.Location));
        return test.RunAsync();
    }

    private const string Own = """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        record NewKey(string AccountId, string KeyName, IReadOnlyList<string> Capabilities, string[]? BucketIds = null, string? NamePrefix = null, long? ValidDurationInSeconds = null);
        class Named
        {
            [JsonPropertyName("keyName")] public string A { get; set; } = "";
            [JsonPropertyName("capabilities")] public List<string> B { get; set; } = new();
            [JsonPropertyName("bucketIds")] public List<string>? D { get; set; }
        }
        class Management { public bool? RootAccess { get; set; } public bool? ManageEndpoints { get; set; } public bool? ManageOwnContainerObjects { get; set; } }
        class Policies { public Management? Management { get; set; } }
        class Group { public string? UniqueName { get; set; } public string? DisplayName { get; set; } public bool? ManagementReadOnly { get; set; } public Policies? Policies { get; set; } }
        class User { public string? Id { get; set; } public string? UniqueName { get; set; } public string? FullName { get; set; } public List<string>? MemberOf { get; set; } }
        enum Role { [JsonStringEnumMemberName("Object Viewer")] Viewer, [JsonStringEnumMemberName("Bucket Creator")] Creator }
        record Assignment(string User, Role Role, string Scope);
        class Service { public string[] Capabilities { get; set; } = []; public string Name { get; set; } = ""; public string? BucketIds { get; set; } }

        """;

    [Theory]
    [InlineData("""_ = new NewKey("a", "k", ["readFiles", {|SGR2105:"listKeys"|}], ["b"]);""")]
    [InlineData("""_ = new NewKey("a", "k", ["readFiles"], NamePrefix: {|SGR2108:"logs"|});""")]
    [InlineData("""_ = new Named { A = "k", B = { {|SGR2105:"deleteKeys"|} }, D = ["b"] };""")]
    [InlineData("""_ = new Named { A = "k", B = [{|SGR2105:"deleteKeys"|}], D = new() { unknown } };""")]
    [InlineData("""_ = new { accountId = "a", keyName = "k", capabilities = new[] { {|SGR2106:"writeKeys"|} }, namePrefix = "a/" };""")]
    [InlineData("""_ = new Dictionary<string, object> { ["keyName"] = "k", ["capabilities"] = new[] { {|SGR2105:"listKeys"|} }, ["bucketIds"] = new[] { "b" } };""")]
    [InlineData("""_ = new Group { UniqueName = "group/a", Policies = new() { Management = new() { RootAccess = true, ManageEndpoints = {|SGR2207:true|} } } };""")]
    [InlineData("""_ = new Group { UniqueName = {|SGR2206:"group/a"|}, DisplayName = "A" };""")]
    [InlineData("""_ = new User { Id = "1", UniqueName = {|SGR2209:"user/maria"|}, FullName = "Maria" };""")]
    [InlineData("""_ = new Assignment("ann", Role.Creator, {|SGR2102:"bucket:photos"|});""")]
    [InlineData("""_ = new { user = "ann", role = "Bucket Creator", scope = {|SGR2102:"bucket:photos"|} };""")]
    public Task Types_of_ones_own(string statement) => Run(statement);

    [Theory]
    [InlineData("""_ = new NewKey("a", "k", ["readFiles", "listFiles"], ["b"]);""")]
    [InlineData("""_ = new NewKey("a", "k", ["readFiles"], NamePrefix: "logs/");""")]
    [InlineData("""_ = new NewKey("a", "k", ["readFiles"], NamePrefix: unknown);""")]
    [InlineData("""_ = new Named { A = "k", B = [unknown], D = ["b"] };""")]
    [InlineData("""_ = new Service { Name = "s", Capabilities = ["listKeys"], BucketIds = "b" };""")]
    [InlineData("""_ = new { name = "k", capabilities = new[] { "writeKeys" } };""")]
    [InlineData("""_ = new { keyName = "k", capabilities = new[] { "invoke" }, bucketIds = new[] { "b" } };""")]
    [InlineData("""_ = new Group { UniqueName = "group/a", Policies = new() { Management = new() { RootAccess = true } } };""")]
    [InlineData("""_ = new Group { UniqueName = unknown, DisplayName = "A" };""")]
    [InlineData("""_ = new User { Id = "1", UniqueName = "user/maria", FullName = "Maria", MemberOf = [] };""")]
    [InlineData("""_ = new User { UniqueName = "user/maria", FullName = "Maria" };""")]
    [InlineData("""_ = new Assignment("ann", Role.Creator, "organization");""")]
    [InlineData("""_ = new { role = "Administrator", scope = "bucket:photos" };""")]
    [InlineData("""var key = new Named { A = unknown, B = ["listKeys", unknown], D = ["b"] }; key.D = [];""")]
    [InlineData("""var key = new Named { A = "k", B = ["readFiles"], D = null }; key.D = [unknown];""")]
    public Task Types_of_ones_own_that_are_safe(string statement) => Run(statement);

    private static Task Run(string statement) =>
        GrantTest.Plain(Own + "\nclass C\n{\n    void M(string unknown)\n    {\n" + statement + "\n    }\n}\n").RunAsync();
}
