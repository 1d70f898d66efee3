using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Grants in files whose own text does not name what they are: types and names come from other files.</summary>
public sealed class OtherFileTests
{
    private const string Names = """
        static class Names { public const string Bucket = "bucket_name", Role = "role"; }
        """;

    [Fact]
    public Task A_type_of_another_file() => Run(
        """class C { object M() => new Access { Bucket = "*", Level = {|SGR1001:"Admin"|} }; }""",
        """using System.Text.Json.Serialization; class Access { [JsonPropertyName("bucket_name")] public string? Bucket { get; set; } [JsonPropertyName("role")] public string? Level { get; set; } }""");

    [Theory]
    [InlineData("JsonPropertyName")]
    [InlineData("JsonPropertyNameAttribute")]
    public Task A_type_named_by_constants_of_a_third_file(string attribute) => Run(
        """class C { object M() => new Access { Bucket = "*", Level = {|SGR1001:"Admin"|} }; }""",
        "using System.Text.Json.Serialization; class Access { [JsonPropertyName(\"id\")] public int Id { get; set; } [" + attribute + "(Names.Bucket)] public string? Bucket { get; set; } [" + attribute + "(Names.Role)] public string? Level { get; set; } }",
        Names);

    [Fact]
    public Task A_type_with_a_base_type_of_a_third_file() => Run(
        """class C { object M() => new Access { BucketName = "*", Role = {|SGR1001:"Admin"|} }; }""",
        "class Access : Basis { }",
        "class Basis { public string? BucketName { get; set; } public string? Role { get; set; } }");

    [Fact]
    public Task A_type_with_a_part_in_a_third_file() => Run(
        """class C { object M() => new Access { BucketName = "*", Role = {|SGR1001:"Admin"|} }; }""",
        "partial class Access { public void Send() { } }",
        "partial class Access { public string? BucketName { get; set; } public string? Role { get; set; } }");

    [Theory]
    [InlineData("""new Dictionary<string, string> { [Names.Bucket] = "*", [Names.Role] = {|SGR1001:"Admin"|} }""")]
    [InlineData("""new Dictionary<string, string> { { Names.Bucket, "*" }, { Names.Role, {|SGR1001:"Admin"|} } }""")]
    [InlineData("""new Dictionary<string, string> { ["role"] = {|SGR1001:"Admin"|}, [Names.Bucket] = "*" }""")]
    [InlineData(""" "{\"" + Names.Bucket + "\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}" """)]
    [InlineData(""" "{\r\n\t\"" + Names.Bucket + "\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}" """)]
    [InlineData(""" "{\"role\":{|SGR1001:\"Admin\"|},  \"" + Names.Bucket + "\":\"*\"}" """)]
    [InlineData(""""" @"{""" + Names.Bucket + "\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}" """"")]
    [InlineData("\"\"\"\n{\"\n\"\"\" + Names.Bucket + \"\\\":\\\"*\\\",\\\"role\\\":{|SGR1001:\\\"Admin\\\"|}}\"")]
    [InlineData(""" ("{\"" + Names.Bucket + "\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}") """)]
    [InlineData(""" "[" + ("{\"" + Names.Bucket + "\":\"*\",") + "\"role\":{|SGR1001:\"Admin\"|}}]" """)]
    public Task Names_from_another_file(string expression) => Run("using System.Collections.Generic; class C { object M() => " + expression.Trim() + "; }", Names);

    [Theory]
    [InlineData(""" "{\"b\u0075cket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}" """)]
    [InlineData(""" "{\"bucke\x0074_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}" """)]
    [InlineData(""" "{\"\U00000062ucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}" """)]
    [InlineData(""" new { b\u0075cket_name = "*", role = {|SGR1001:"Admin"|} } """)]
    [InlineData(""" new { bu\u200Bcket_name = "*", role = {|SGR1001:"Admin"|} } """)]
    [InlineData(""" new { BUCKET_NAME = "", bucket_name = "*", role = {|SGR1001:"Admin"|} } """)]
    public Task Names_with_escapes(string expression) => Run("class C { object M() => " + expression.Trim().Replace("\\u200B", "\u200B") + "; }");

    [Fact]
    public Task Words_beyond_the_first_piece_of_a_long_file() => Run(
        "// " + new string('x', 32 * 1024 - 100) + "\n// " + new string('x', 40 * 1024) + "\nclass C { object M() => new { bucket_name = \"*\", role = {|SGR1001:\"Admin\"|} }; }");

    [Fact]
    public async Task Another_file_that_changes_is_seen()
    {
        var type = Parse("class Access { public string? Bucket { get; set; } public string? Role { get; set; } }");
        var named = Parse("class Access { [System.Text.Json.Serialization.JsonPropertyName(\"bucket_name\")] public string? Bucket { get; set; } public string? Role { get; set; } }");
        var use = Parse("""class C { object M() => new Access { Bucket = "*", Role = "Admin" }; }""");
        var before = CSharpCompilation.Create("Own", [type, use], References(), new(OutputKind.DynamicallyLinkedLibrary));
        var after = before.ReplaceSyntaxTree(type, named);

        Assert.Empty(await FindingsIn(before, use));
        Assert.Equal(["SGR1001"], await FindingsIn(after, use));
        Assert.Empty(await FindingsIn(after.ReplaceSyntaxTree(named, type), use));
    }

    // An editor knows the files of a project that is referred to, a build only what was compiled of it.
    [Theory]
    [InlineData("new Access { Role = \"Admin\" }")]
    [InlineData("new Access { BucketName = Grants.All, Role = \"Admin\" }")]
    [InlineData("new Key { UserId = \"u\", BucketsRoles = [Grants.On(\"*\", \"Admin\")] }")]
    [InlineData("new Key { UserId = \"u\", BucketsRoles = [new() { BucketName = \"*\", Role = Grants.Admin }] }")]
    [InlineData("new Policy { Statement = [new() { Effect = Grants.Allow, Action = \"*\", Resource = \"*\" }] }")]
    public async Task Another_project_is_not_read(string expression)
    {
        var other = Parse("""
            using System.Collections.Generic;
            public class Access { public string BucketName { get; set; } = "*"; public string Role { get; set; } = "Admin"; }
            public class Key { public string UserId { get; set; } = ""; public string UserRole { get; set; } = "Admin"; public List<Access> BucketsRoles { get; set; } = new(); }
            public class Statement { public string Effect { get; set; } = "Allow"; public string Action { get; set; } = "*"; public string Resource { get; set; } = "*"; }
            public class Policy { public string Version { get; set; } = "2012-10-17"; public List<Statement> Statement { get; set; } = new(); }
            public static class Grants { public static readonly string All = "*", Admin = "Admin", Allow = "Allow"; public static Access On(string bucket, string role) => new Access { BucketName = bucket, Role = role }; }
            """);
        var project = CSharpCompilation.Create("Other", [other], References(), new(OutputKind.DynamicallyLinkedLibrary));
        var use = Parse("class C { object M() => " + expression + "; }");
        var compilation = CSharpCompilation.Create("Own", [use], References().Add(project.ToMetadataReference()), new(OutputKind.DynamicallyLinkedLibrary));

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(error => error.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await FindingsIn(compilation, use));
    }

    [Fact]
    public async Task A_method_of_another_file_that_changes_is_seen()
    {
        const string Start = "class Access { public string? BucketName { get; set; } public string? Role { get; set; } } class Key { public string? UserId { get; set; } public Access[]? BucketsRoles { get; set; } } static class Grants { public static Access On(string bucket, string role) ";
        var plain = Parse(Start + "=> new Access { BucketName = bucket, Role = role }; }");
        var named = Parse(Start + "=> new Access { BucketName = bucket + \"-logs\", Role = role }; }");
        var half = Parse(Start + "=> ");
        var use = Parse("""class C { object M() => new Key { UserId = "u", BucketsRoles = [Grants.On("*", "Admin")] }; }""");
        var before = CSharpCompilation.Create("Own", [plain, use], References(), new(OutputKind.DynamicallyLinkedLibrary));

        Assert.Equal(["SGR1002"], await FindingsIn(before, use));
        Assert.Empty(await FindingsIn(before.ReplaceSyntaxTree(plain, named), use));
        Assert.Empty(await FindingsIn(before.ReplaceSyntaxTree(plain, half), use));
        Assert.Equal(["SGR1002"], await FindingsIn(before.ReplaceSyntaxTree(plain, named).ReplaceSyntaxTree(named, plain), use));
    }

    [Theory]
    [InlineData("""return new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("*", BucketRole.Admin));""", "SGR1002")]
    [InlineData("""var all = new BucketAccess("*", BucketRole.Admin); var request = new CreateAccessKeyRequest("u", "n"); return request.WithBucketsRoles(all);""", "SGR1002")]
    [InlineData("""return new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", BucketRole.Editor), new BucketAccess("a", BucketRole.Editor));""", "SGR1009")]
    // Places in no creation: what a method is given, a role of the call, what is assigned later.
    [InlineData("""return new CreateAccessKeyRequest("u", "n").WithBucketsRoles(On("*", BucketRole.Admin)); static BucketAccess On(string bucket, BucketRole role) => new(bucket, role);""", "SGR1002")]
    [InlineData("""return new CreateAccessKeyRequest("u", "n").WithUserRole(new OpenEnum<UserRole>("member"));""", "SGR1010")]
    [InlineData("""var all = new Entry { BucketName = "*" }; all.Role = "Admin"; return all;""", "SGR1001")]
    [InlineData("""var all = new System.Collections.Generic.Dictionary<string, string>(); all["bucket_name"] = "*"; all["role"] = "Admin"; return all;""", "SGR1001")]
    public async Task A_grant_after_the_creation_of_its_request_is_told_in_an_editor(string statements, string rule)
    {
        var use = Parse("using Acme; using StorageGrants; class C { object M() { " + statements + " } } class Entry { public string BucketName { get; set; } = \"\"; public string Role { get; set; } = \"\"; }");
        var compilation = CSharpCompilation.Create("Own", [Parse(TypedModels.Source), use], References().Where(reference => System.IO.Path.GetFileName(reference.Display) != "StorageGrants.dll"), new(OutputKind.DynamicallyLinkedLibrary));

        Assert.Equal([rule], await FindingsIn(compilation, use));
    }

    [Fact]
    public async Task Clients_whose_sources_stand_in_the_project_are_known()
    {
        var clients = Parse("namespace StorageGrants { public class Secret { } public struct OpenEnum<T> { public OpenEnum(string text) { } } } namespace StorageGrants.Http { public abstract class ApiClient { } }");
        var use = Parse("""enum Role { [StorageGrants.Access.Roles.Role("Editor")] Editor } class C { object M() => new StorageGrants.OpenEnum<Role>("Editor"); }""");
        var run = CSharpCompilation.Create("Own", [clients, use], References().Where(reference => System.IO.Path.GetFileName(reference.Display) != "StorageGrants.dll"), new(OutputKind.DynamicallyLinkedLibrary)).WithAnalyzers([new GrantAnalyzer()]);

        Assert.Contains("SGR5010", (await run.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(finding => finding.Id));
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken);

    private static ImmutableArray<MetadataReference> References() =>
        [.. ((string)System.AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    // As an editor asks for one document.
    private static async Task<string[]> FindingsIn(Compilation compilation, SyntaxTree file)
    {
        var run = compilation.WithAnalyzers([new GrantAnalyzer()]);
        var found = await run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(file), null, TestContext.Current.CancellationToken);
        return [.. found.Where(finding => !GrantTest.Hints.Contains(finding.Id)).Select(finding => finding.Id)];
    }

    private static Task Run(params string[] files)
    {
        var test = new GrantTest { TestCode = files[0] };
        for (var i = 1; i < files.Length; i++)
            test.TestState.Sources.Add(("/0/Other" + i + ".cs", files[i]));
        return test.RunAsync();
    }
}
