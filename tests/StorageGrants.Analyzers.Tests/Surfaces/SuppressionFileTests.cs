using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Suppression files and files with a document on each line, in a build.</summary>
public class SuppressionFileTests
{
    private const string WildcardAdmin = """{ "bucket_name": "*", "role": "Admin" }""";
    private const string Today = "storagegrants_today = 2026-05-31\n";

    [Theory]
    [InlineData("/0/g/keys.grants-lint.json", """{ "rule": "SGR1001", "pointer": "/role", "value": "Admin", "reason": "r" }""")]
    [InlineData("/0/g/.grants-lint.json", """{ "rule": "SGR1001", "pointer": "/role", "value": "Admin", "reason": "r" }""")]
    [InlineData("/0/.grants-lint.json", """{ "rule": "SGR1001", "file": "g/*.json", "pointer": "/role", "value": "Admin", "reason": "r", "expires": "2026-05-31" }""")]
    public async Task A_finding_is_accepted(string path, string entry) => Assert.Empty(await ReportAsync(path, entry));

    [Theory]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/role", "value": "Admin" }""", "SGR9001")]
    [InlineData("""{ "rule": "SGR1O01", "pointer": "/role", "value": "Admin", "reason": "r" }""", "SGR9002")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/role", "value": "Editor", "reason": "r" }""", "SGR9002")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/role", "value": "Admin", "reason": "r", "expires": "2026-05-30" }""", "SGR9002")]
    [InlineData("""{ "rule": "SGR1001", "file": "other.json", "pointer": "/role", "value": "Admin", "reason": "r" }""", "SGR9002")]
    public async Task An_entry_that_does_nothing_is_reported_with_the_finding(string entry, string id) =>
        Assert.Equal(["/0/g/keys.grants-lint.json " + id, "/0/g/keys.json SGR1001"], await ReportAsync("/0/g/keys.grants-lint.json", entry));

    [Fact]
    public async Task A_suppression_file_that_is_no_json() =>
        Assert.Equal(["/0/g/keys.grants-lint.json SGR0009", "/0/g/keys.json SGR1001"], await ReportAsync("/0/g/keys.grants-lint.json", "}"));

    [Fact]
    public async Task Each_line_of_a_listing_is_a_document()
    {
        var test = GrantTest.Plain("class C { }");
        test.TestState.AdditionalFiles.Add(("/0/keys.ndjson", WildcardAdmin + "\n" + "{ \"a\": 1 }\n" + WildcardAdmin + "\n"));
        Assert.Equal([0, 2], (await test.CollectAsync()).Where(found => found.Id == "SGR1001").Select(found => found.Location.GetLineSpan().StartLinePosition.Line).Order());
    }

    [Fact]
    public async Task A_named_file_with_nothing_to_check()
    {
        var test = GrantTest.Plain("class C { }");
        test.TestState.AdditionalFiles.Add(("/0/keys.json", """{ "user": "u" }"""));
        test.GlobalConfig = "[/0/keys.json]\nbuild_metadata.AdditionalFiles.StorageGrantsFile = true\n";
        Assert.Equal(["SGR9004"], (await test.CollectAsync()).Select(found => found.Id));
    }

    private static async Task<string[]> ReportAsync(string path, string entry)
    {
        var test = GrantTest.Plain("class C { }");
        test.TestState.AdditionalFiles.Add(("/0/g/keys.json", WildcardAdmin));
        test.TestState.AdditionalFiles.Add((path, "{ \"suppressions\": [ " + entry + " ] }"));
        test.GlobalConfig = Today;
        return [.. (await test.CollectAsync()).Select(found => found.Location.GetLineSpan().Path + " " + found.Id).Order(System.StringComparer.Ordinal)];
    }
}
