using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>Findings that are accepted because they were there before.</summary>
public class BaselineTests
{
    [Fact]
    public async Task What_was_written_is_accepted_whatever_the_layout_and_what_is_new_is_not()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("g/a.json", Documents.WildcardAdmin);
        sandbox.Write("g/b.json", Documents.UnknownRole);
        var written = await sandbox.RunAsync("lint", "g", "--write-baseline", "lint/baseline.json");
        Assert.Equal(3, written.ExitCode);
        Directory.CreateDirectory(sandbox.PathOf("lint"));
        written = await sandbox.RunAsync("lint", "g", "--write-baseline", "lint/baseline.json");
        Assert.Equal((0, "2 files checked, 2 with grants; no findings; 2 accepted\n"), (written.ExitCode, written.Output));

        using (var document = JsonDocument.Parse(Documents.WildcardAdmin))
            sandbox.Write("g/a.json", "\ufeff" + JsonSerializer.Serialize(document, new JsonSerializerOptions { WriteIndented = true }));
        var run = await sandbox.RunAsync("lint", "g", "--baseline", "lint/baseline.json", "--severity", "info");
        Assert.Equal((0, "2 files checked, 2 with grants; no findings; 2 accepted\n"), (run.ExitCode, run.Output));

        sandbox.Write("g/c.json", Documents.WildcardAdmin);
        run = await sandbox.RunAsync("lint", "g", "--baseline", "lint/baseline.json", "-q");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("g/c.json:1:92  warning SGR1001", run.Output);
    }

    [Fact]
    public async Task An_entry_whose_finding_is_gone_is_reported_once_its_file_was_checked()
    {
        using var sandbox = new Sandbox();
        foreach (var name in new[] { "a.json", "b.json", "c.json" })
            sandbox.Write(name, Documents.WildcardAdmin);
        await sandbox.RunAsync("lint", ".", "--write-baseline", "baseline.json");
        sandbox.Write("a.json", Documents.Clean);
        File.Delete(sandbox.PathOf("c.json"));

        var run = await sandbox.RunAsync("lint", "a.json", "--baseline", "baseline.json", "--preset", "strict", "-q");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["baseline.json:6:15  warning SGR9003  SGR1001 is not found any more at '/buckets_roles/0/role' of a.json; write the baseline anew, so that it is not accepted again",
             "baseline.json:18:15  warning SGR9003  SGR1001 is not found any more at '/buckets_roles/0/role' of c.json; write the baseline anew, so that it is not accepted again"],
            run.Output.Split('\n')[..^1]);
        Assert.Equal(0, (await sandbox.RunAsync("lint", "a.json", "--baseline", "baseline.json")).ExitCode);
    }

    [Theory]
    [InlineData("{", "Not JSON")]
    [InlineData("[]", "A baseline is an object with an array \"findings\"")]
    [InlineData("{ \"findings\": [ { \"file\": \"a.json\" } ] }", "An entry of a baseline has the strings file, rule and fingerprint")]
    [InlineData(null, "There is no such file; --write-baseline writes a baseline")]
    public async Task A_baseline_that_cannot_be_read_makes_the_answer_incomplete(string? text, string said)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        if (text is not null)
            sandbox.Write("baseline.txt", text);
        var run = await sandbox.RunAsync("lint", "a.json", "--baseline", "baseline.txt");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(said, run.Error);
        Assert.Contains("SGR1001", run.Output);
    }
}
