using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>Suppression files: what they accept, and what is said about themselves.</summary>
public class SuppressionTests
{
    private const string Accepted = """{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": "Owner key of the backup" }""";

    [Theory]
    [InlineData("grants/a.grants-lint.json", Accepted)]
    [InlineData("grants/.grants-lint.json", Accepted)]
    [InlineData(".grants-lint.json", Accepted)]
    [InlineData("any.grants-lint.json", """{ "rule": "SGR1001", "file": "grants/a.json", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": "r" }""")]
    [InlineData("any.grants-lint.json", """{ "rule": "SGR1001", "file": "**/?.json", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": "r", "expires": "2026-05-31" }""")]
    public async Task A_finding_is_accepted(string path, string entry)
    {
        var run = await LintAsync(path, entry, "--severity", "info", "--today", "2026-05-31");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 file checked, 1 with grants; no findings; 1 accepted", run.Output);
    }

    [Theory]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "value": "Admin" }""", "SGR9001  The suppression of SGR1001 gives no reason")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": " " }""", "SGR9001  The suppression of SGR1001 gives no reason")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "value": "Editor", "reason": "r" }""", "SGR9002  The suppression of SGR1001 is not used: there is no such finding at '/buckets_roles/0/role'")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/7/role", "value": "Admin", "reason": "r" }""", "SGR9002  The suppression of SGR1001 is not used: '/buckets_roles/7/role' leads to nothing")]
    [InlineData("""{ "rule": "SGR1001", "file": "b.json", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": "r" }""", "SGR9002  The suppression of SGR1001 is not used: no file that is checked is meant by 'b.json'")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": "r", "expires": "2026-05-30" }""", "SGR9002  The suppression of SGR1001 expired on 2026-05-30")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": "r", "expires": "30.5.2026" }""", "SGR9002  '30.5.2026' is no date")]
    [InlineData("""{ "rule": "SGR101", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": "r" }""", "SGR9002  There is no rule 'SGR101' for JSON files; did you mean 'SGR1001'?")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "reason": "r" }""", "SGR9002  The suppression of SGR1001 says neither value nor fingerprint")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "buckets_roles/0/role", "value": "Admin", "reason": "r" }""", "SGR9002  'buckets_roles/0/role' is no JSON pointer")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": "r", "expire": "2026-05-30" }""", "SGR9002  There is no \"expire\" in a suppression file; did you mean 'expires'?")]
    [InlineData("""{ "rule": 7, "pointer": "", "value": 1, "reason": "r" }""", "SGR9002  \"rule\" is a string")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": 7 }""", "SGR9002  \"reason\" is a string")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "value": "Admin", "reson": "r" }""", "SGR9002  There is no \"reson\" in a suppression file; did you mean 'reason'?")]
    [InlineData("""{ "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "vlaue": "Admin", "reason": "r" }""", "SGR9002  There is no \"vlaue\" in a suppression file; did you mean 'value'?")]
    [InlineData("""{ "rule": "SGR1001", "pionter": "/buckets_roles/0/role", "value": "Admin", "reason": "r" }""", "SGR9002  There is no \"pionter\" in a suppression file; did you mean 'pointer'?")]
    [InlineData("""[]""", "SGR9002  A suppression is an object")]
    public async Task What_is_wrong_with_an_entry_is_said_at_the_entry(string entry, string said)
    {
        var run = await LintAsync("a.grants-lint.json", entry, "--severity", "info", "--today", "2026-05-31", "-q");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains(said, run.Output);
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith("a.grants-lint.json:", System.StringComparison.Ordinal));
        Assert.Equal(!said.Contains("'expires'"), run.Output.Contains("a.json:1:92  warning SGR1001"));
    }

    [Fact]
    public async Task What_is_wrong_is_a_hint_and_a_warning_in_strict()
    {
        const string Wrong = """{ "rule": "SGR101", "pointer": "", "value": 1, "reason": "r" }""";
        Assert.DoesNotContain("SGR9002", (await LintAsync("a.grants-lint.json", Wrong)).Output);
        Assert.Contains("warning SGR9002", (await LintAsync("a.grants-lint.json", Wrong, "--preset", "strict")).Output);
    }

    [Theory]
    [InlineData("{", "Not JSON")]
    [InlineData("[]", "A suppression file is an object")]
    public async Task A_file_that_is_none_suppresses_nothing_and_is_reported(string text, string said)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        sandbox.Write(".grants-lint.json", text);
        var run = await sandbox.RunAsync("lint", "a.json", "--severity", "info");
        Assert.Contains("SGR1001", run.Output);
        Assert.Contains(said, run.Output + run.Error);
    }

    [Fact]
    public async Task A_folder_is_checked_with_its_suppressions_and_they_are_no_grant_documents()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("g/a.json", Documents.WildcardAdmin);
        sandbox.Write("g/a.grants-lint.json", "{ \"suppressions\": [ " + Accepted + " ] }");
        var run = await sandbox.RunAsync("lint", "g", "--severity", "info");
        Assert.Equal((0, "1 file checked, 1 with grants; no findings; 1 accepted\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Above_the_working_directory_nothing_is_looked_for()
    {
        using var sandbox = new Sandbox();
        sandbox.Write(".grants-lint.json", "{ \"suppressions\": [ " + Accepted + " ] }");
        sandbox.Write("work/a.json", Documents.WildcardAdmin);
        var output = new System.IO.StringWriter();
        var host = new ToolHost(sandbox.PathOf("work"), () => System.IO.Stream.Null, output, output, _ => null, isTerminal: false);
        Assert.Equal(1, await StorageGrantsTool.RunAsync(["lint", "a.json"], host, default));
    }

    [Fact]
    public async Task A_fingerprint_stands_for_a_value_that_must_not_be_repeated()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        using var report = JsonDocument.Parse((await sandbox.RunAsync("lint", "a.json", "--format", "json")).Output);
        var fingerprint = report.RootElement.GetProperty("findings")[0].GetProperty("fingerprint").GetString();
        sandbox.Write("a.grants-lint.json", $$"""{ "suppressions": [ { "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "fingerprint": "{{fingerprint}}", "reason": "r" } ] }""");
        Assert.Equal(0, (await sandbox.RunAsync("lint", "a.json")).ExitCode);
    }

    [Fact]
    public async Task In_SARIF_the_finding_stays_with_its_justification()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        sandbox.Write("a.grants-lint.json", "{ \"suppressions\": [ " + Accepted + " ] }");
        var run = await sandbox.RunAsync("lint", "a.json", "--format", "sarif");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", await SarifOracle.ViolationsAsync(run.Output));
        using var log = JsonDocument.Parse(run.Output);
        var suppression = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("suppressions")[0];
        Assert.Equal(("external", "accepted", "Owner key of the backup"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("status").GetString(), suppression.GetProperty("justification").GetString()));
        Assert.Equal("a.grants-lint.json", suppression.GetProperty("location").GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    private static async Task<ToolRun> LintAsync(string path, string entry, params string[] args)
    {
        using var sandbox = new Sandbox();
        var document = path.StartsWith("a.", System.StringComparison.Ordinal) ? "a.json" : "grants/a.json";
        sandbox.Write(document, Documents.WildcardAdmin);
        sandbox.Write(path, "{ \"suppressions\": [ " + entry + " ] }");
        return await sandbox.RunAsync(["lint", document, .. args]);
    }
}
