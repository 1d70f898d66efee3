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
