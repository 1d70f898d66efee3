using System.IO;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>The schemas of the files that go with a check say what the check takes.</summary>
public class LintFileSchemaTests
{
    private const string Suppressions = "lint/suppressions.schema.json";

    [Fact]
    public async Task The_suppression_file_of_the_documentation_is_valid_and_understood()
    {
        using var sandbox = new Sandbox();
        var page = await File.ReadAllTextAsync(Path.Combine(Build.SchemaFolder, "..", "docs", "rules", "README.md"));
        var example = Regex.Match(page, "```json\n(\\{.*?\"suppressions\".*?)\n```", RegexOptions.Singleline).Groups[1].Value;
        sandbox.Write(".grants-lint.json", example);
        sandbox.Write("ci/keys.json", Documents.WildcardAdmin);
        Assert.Equal(0, (await sandbox.RunAsync("schema", "check", ".grants-lint.json", "--against", Suppressions)).ExitCode);
        var run = await sandbox.RunAsync("lint", "ci/keys.json", "--severity", "info", "--today", "2026-06-30");
        Assert.Equal((0, "1 file checked, 1 with grants; no findings; 1 accepted\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("""{ "suppressions": [ { "rule": "SGR1001", "pointer": "/role", "value": null, "reason": "r" } ] }""", true)]
    [InlineData("""{ "suppressions": [ { "rule": "SGR1001", "pointer": "/role", "value": "Admin" } ] }""", false)]
    [InlineData("""{ "suppressions": [ { "rule": "SGR1001", "pointer": "/role", "value": "Admin", "reason": " " } ] }""", false)]
    [InlineData("""{ "suppressions": [ { "rule": "SGR1001", "pointer": "/role", "reason": "r" } ] }""", false)]
    [InlineData("""{ "suppressions": [ { "rule": "SGR1001", "pointer": "role", "value": "Admin", "reason": "r" } ] }""", false)]
    [InlineData("""{ "suppressions": [ { "rule": "SGR1001", "pointer": "/role", "value": "Admin", "reason": "r", "expire": "2026-01-31" } ] }""", false)]
    [InlineData("""{ "suppressions": [ { "rule": "SGR1001", "pointer": "/role", "value": "Admin", "reason": "r", "expires": "31.1.2026" } ] }""", false)]
    [InlineData("""{ "suppressions": {} }""", false)]
    public async Task Schema_and_check_agree(string text, bool isValid)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("s.grants-lint.json", text);
        sandbox.Write("s.json", """{ "bucket_name": "*", "role": "Admin" }""");
        Assert.Equal(isValid ? 0 : 1, (await sandbox.RunAsync("schema", "check", "s.grants-lint.json", "--against", Suppressions)).ExitCode);
        var said = (await sandbox.RunAsync("lint", "s.json", "--severity", "info", "--preset", "strict")).Output;
        // A value that is not there any more is no fault of the file's form.
        Assert.Equal(!isValid, Regex.IsMatch(said, "SGR9001|SGR9002  (?!The suppression of SGR1001 is not used)"));
    }

    [Fact]
    public async Task A_baseline_that_was_written_is_valid()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        await sandbox.RunAsync("lint", "a.json", "--write-baseline", "b.json");
        Assert.Equal(0, (await sandbox.RunAsync("schema", "check", "b.json", "--against", "lint/baseline.schema.json")).ExitCode);
    }
}
