using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>What <c>lint --fix</c> writes, and what it leaves alone.</summary>
public class FixTests
{
    private const string Mixed = "{\r\n\t\"user_id\" : \"ü\",\r\n\t\"user_role\":\"Admin\",\r\n\t\"buckets_roles\": [\r\n\t\t{ \"bucket_name\": \"*\",  \"role\": \"Admin\" },\r\n\t\t{ \"role\": \"Read Only\", \"bucket_name\": \"b\" } ]\r\n}\r\n";

    [Fact]
    public async Task Safe_fixes_are_written_and_everything_else_stays_as_it_was()
    {
        using var sandbox = new Sandbox();
        byte[] mark = [0xEF, 0xBB, 0xBF];
        var path = sandbox.Write("a.json", [.. mark, .. Encoding.UTF8.GetBytes(Mixed)]);
        var run = await sandbox.RunAsync("lint", "a.json", "--fix");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("SGR1001", run.Output);
        Assert.Contains("1 fixed", run.Output);
        byte[] expected = [.. mark, .. Encoding.UTF8.GetBytes(Mixed.Replace("Read Only", "ReadOnly"))];
        Assert.Equal(expected, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task Fixes_that_change_rights_are_written_only_when_asked_for()
    {
        using var sandbox = new Sandbox();
        var path = sandbox.Write("a.json", Mixed);
        var run = await sandbox.RunAsync("lint", "a.json", "--fix-unsafe");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("no findings; 2 fixed; 2 findings below --severity\n", run.Output);
        Assert.Equal(Mixed.Replace("Read Only", "ReadOnly").Replace("\"*\",  \"role\": \"Admin\"", "\"*\",  \"role\": \"Editor\""), await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_dry_run_shows_the_change_and_writes_nothing()
    {
        using var sandbox = new Sandbox();
        var path = sandbox.Write("a.json", Mixed);
        var run = await sandbox.RunAsync("lint", "a.json", "--fix", "--dry-run", "--severity", "error");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            --- a/a.json
            +++ b/a.json
            @@ -3,5 +3,5 @@
             ␉"user_role":"Admin",
             ␉"buckets_roles": [
             ␉␉{ "bucket_name": "*",  "role": "Admin" },
            -␉␉{ "role": "Read Only", "bucket_name": "b" } ]
            +␉␉{ "role": "ReadOnly", "bucket_name": "b" } ]
             }
            1 file checked, 1 with grants; no findings; 1 to be fixed; 2 findings below --severity

            """.ReplaceLineEndings("\n"),
            run.Output.Replace('\t', '␉').Replace("\r\n", "\n"));
        Assert.Contains("+\t\t{ \"role\": \"ReadOnly\", \"bucket_name\": \"b\" } ]\r\n", run.Output);
        Assert.Equal(Mixed, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_file_without_a_line_end_is_shown_as_such()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.UnknownRole);
        var lines = (await sandbox.RunAsync("lint", "a.json", "--fix", "--dry-run")).Output.Split('\n');
        Assert.Equal(
            ["@@ -1,1 +1,1 @@", "-" + Documents.UnknownRole, "\\ No newline at end of file", "+" + Documents.UnknownRole.Replace("Read Only", "ReadOnly"), "\\ No newline at end of file"],
            lines[2..7]);
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--fix", "--dry-run", "--format", "json")]
    [InlineData("--fix", "--write-baseline", "b.json")]
    public async Task Options_that_make_no_sense_are_refused_before_anything_is_read(params string[] options)
    {
        using var sandbox = new Sandbox();
        var path = sandbox.Write("a.json", Mixed);
        Assert.Equal(2, (await sandbox.RunAsync(["lint", "a.json", .. options])).ExitCode);
        Assert.Equal(Mixed, await File.ReadAllTextAsync(path));
        Assert.Equal(2, (await sandbox.RunAsync("lint", "-", "--fix")).ExitCode);
    }

    [Fact]
    public async Task What_is_accepted_or_below_the_level_is_not_mended()
    {
        using var sandbox = new Sandbox();
        var path = sandbox.Write("a.json", Documents.UnknownRole);
        sandbox.Write("a.grants-lint.json", """{ "suppressions": [ { "rule": "SGR1010", "pointer": "/buckets_roles/0/role", "value": "Read Only", "reason": "a template" } ] }""");
        Assert.Equal(0, (await sandbox.RunAsync("lint", "a.json", "--fix")).ExitCode);
        sandbox.Write("a.grants-lint.json", """{ "suppressions": [] }""");
        sandbox.Write(".editorconfig", "root = true\n[*]\nstoragegrants_severity.SGR1010 = info\n");
        Assert.Equal(0, (await sandbox.RunAsync("lint", "a.json", "--fix")).ExitCode);
        Assert.Equal(Documents.UnknownRole, await File.ReadAllTextAsync(path));
        Assert.Contains("1 fixed", (await sandbox.RunAsync("lint", "a.json", "--fix", "--severity", "info")).Output);
    }

    [Fact]
    public async Task Lines_of_keys_are_mended_on_their_lines()
    {
        using var sandbox = new Sandbox();
        var path = sandbox.Write("keys.ndjson", Documents.Clean + "\n\n" + Documents.UnknownRole + "\r\n" + Documents.WildcardAdmin + "\n");
        Assert.Equal(0, (await sandbox.RunAsync("lint", "keys.ndjson", "--fix-unsafe")).ExitCode);
        Assert.Equal(Documents.Clean + "\n\n" + Documents.UnknownRole.Replace("Read Only", "ReadOnly") + "\r\n" + Documents.WildcardAdmin.Replace("\"*\", \"role\": \"Admin\"", "\"*\", \"role\": \"Editor\"") + "\n", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_left_whole_and_reported()
    {
        Assert.SkipWhen(System.OperatingSystem.IsWindows(), "Permissions of folders are those of Unix.");
        using var sandbox = new Sandbox();
        var path = sandbox.Write("a.json", Documents.UnknownRole);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var run = await sandbox.RunAsync("lint", "a.json", "--fix");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("a.json  unreadable  The fixes cannot be written: the file is read-only", run.Error);
        Assert.Equal(Documents.UnknownRole, await File.ReadAllTextAsync(path));
        Assert.Equal(["a.json"], Directory.GetFiles(sandbox.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Permissions_and_links_stay()
    {
        Assert.SkipWhen(System.OperatingSystem.IsWindows(), "Permissions are those of Unix.");
        using var sandbox = new Sandbox();
        var path = sandbox.Write("real.json", Documents.UnknownRole);
        if (!System.OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        File.CreateSymbolicLink(sandbox.PathOf("link.json"), "real.json");
        Assert.Equal(0, (await sandbox.RunAsync("lint", "link.json", "--fix")).ExitCode);
        Assert.Equal("real.json", new FileInfo(sandbox.PathOf("link.json")).LinkTarget);
        Assert.Contains("ReadOnly", await File.ReadAllTextAsync(path));
        if (!System.OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(path));
    }
}
