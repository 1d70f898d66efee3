using System;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

public class RobustnessTests
{
    [Fact]
    public async Task A_document_of_20_MB_on_one_line_is_linted()
    {
        using var sandbox = new Sandbox();
        var text = new StringBuilder("[");
        while (text.Length < 20 * 1024 * 1024)
            text.Append(Documents.Clean).Append(',');
        var offset = text.Length + Documents.WildcardAdmin.IndexOf("\"Admin\" }", StringComparison.Ordinal);
        sandbox.Write("a.json", text.Append(Documents.WildcardAdmin).Append(']').ToString());
        var run = await sandbox.RunAsync("lint", "a.json");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("a.json:1:" + (offset + 1) + "  warning SGR1001", run.Output);
        Assert.InRange(run.Output.Length, 100, 1000);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("schema", "check")]
    [InlineData("schema", "check", "--against", "tigris/roles.schema.json")]
    public async Task Hostile_files_are_answered_and_do_not_stop_the_others(params string[] command)
    {
        using var sandbox = new Sandbox();
        var random = new byte[100_000];
        new Random(7).NextBytes(random);
        sandbox.Write("binary.json", random);
        sandbox.Write("deep.json", new string('[', 100_000));
        sandbox.Write("deepest-accepted.json", new string('[', 256) + new string(']', 256));
        sandbox.Write("huge-number.json", "1e999999999");
        sandbox.Write("long-number.json", "[" + new string('9', 100_000) + "]");
        sandbox.Write("names.json", "{" + string.Join(',', Enumerable.Repeat("\"a\":{\"a\":0}", 1000)) + "}");
        sandbox.Write("scalar.json", "null");
        sandbox.Write("z.json", Documents.UnknownRole);
        var run = await sandbox.RunAsync([.. command, "*.json", "-q"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(2, run.Error.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("Nested deeper than 256 levels", run.Error);
        Assert.Contains("binary.json  unreadable  Not UTF-8", run.Error);
        Assert.Contains("z.json:1:", run.Output);
    }

    [Fact]
    public async Task A_cancelled_run_writes_no_report()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        var run = await sandbox.RunAsync(null, new CancellationToken(canceled: true), "lint", "a.json", "-o", "report");
        Assert.Equal((130, "", "storagegrants: interrupted\n"), (run.ExitCode, run.Output, run.Error));
        Assert.False(File.Exists(sandbox.PathOf("report")));
    }

    [Fact]
    public async Task An_unexpected_failure_is_one_line_and_a_trace_only_on_request()
    {
        using var sandbox = new Sandbox();
        var error = new StringWriter();
        var host = new ToolHost(sandbox.Folder, () => throw new InvalidOperationException("out\nof order"), TextWriter.Null, error, _ => null, false);
        Assert.Equal(3, await StorageGrantsTool.RunAsync(["lint", "-"], host, CancellationToken.None));
        Assert.Equal("stdin  unreadable  The check failed with InvalidOperationException: out\\u{000A}of order; run with --debug for the trace\n", error.ToString());
        error.GetStringBuilder().Clear();
        Assert.Equal(3, await StorageGrantsTool.RunAsync(["lint", "-", "--debug"], host, CancellationToken.None));
        Assert.Contains("   at StorageGrants.Tool.", error.ToString());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_reader_that_goes_away_is_no_failure()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a shell");
        using var sandbox = new Sandbox();
        for (var i = 0; i < 500; i++)
            sandbox.Write("k" + i + ".json", Documents.WildcardAdmin);
        var run = await ToolProcess.RunAsync("bash", sandbox.Folder, ["-c", "dotnet \"$0\" lint . | head -n 1; echo ${PIPESTATUS[0]}", ToolProcess.Assembly]);
        var lines = run.Output.Split('\n');
        Assert.StartsWith("k0.json:1:92  warning SGR1001", lines[0]);
        Assert.Equal(("1", ""), (lines[1], run.Error));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Ctrl_C_ends_the_run_with_130_and_no_report()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a named pipe and the env of GNU coreutils");
        using var sandbox = new Sandbox();
        await ToolProcess.RunAsync("mkfifo", sandbox.Folder, ["pipe"]);
        // A job in the background is started with interrupts ignored, and so would be what it starts.
        using var process = ToolProcess.Start("env", sandbox.Folder, ["--default-signal=INT", "dotnet", ToolProcess.Assembly, "lint", "pipe", "-o", "report"]);
        var error = process.StandardError.ReadToEndAsync();
        // Opening returns when the tool has opened the other end: it is at work now.
        using (var pipe = new FileStream(sandbox.PathOf("pipe"), FileMode.Open, FileAccess.Write))
        {
            await ToolProcess.RunAsync("kill", sandbox.Folder, ["-INT", process.Id.ToString()]);
            await process.WaitForExitAsync();
        }

        Assert.Equal((130, "storagegrants: interrupted\n"), (process.ExitCode, await error));
        Assert.Equal([sandbox.PathOf("pipe")], Directory.GetFileSystemEntries(sandbox.Folder));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task What_may_not_be_read_or_written_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs file modes");
        using var sandbox = new Sandbox();
        sandbox.Write("open.json", Documents.WildcardAdmin);
        sandbox.Write("closed.json", Documents.Clean);
        Directory.CreateDirectory(sandbox.PathOf("closed"));
        const UnixFileMode readable = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(sandbox.Folder, readable);
        File.SetUnixFileMode(sandbox.PathOf("closed.json"), UnixFileMode.None);
        File.SetUnixFileMode(sandbox.PathOf("closed"), UnixFileMode.None);
        try
        {
            var run = await RunUnprivilegedAsync(sandbox, "lint", ".", "-q");
            Assert.Equal(3, run.ExitCode);
            Assert.StartsWith("open.json:1:92  warning SGR1001", run.Output);
            Assert.Equal("closed  unreadable  Access to the folder is denied\nclosed.json  unreadable  Access to the file is denied\n", run.Error);
            var output = await RunUnprivilegedAsync(sandbox, "lint", "open.json", "-o", "report");
            Assert.Equal((3, "", "storagegrants: report: The report cannot be written: access is denied\n"), (output.ExitCode, output.Output, output.Error));
        }
        finally
        {
            File.SetUnixFileMode(sandbox.Folder, readable | UnixFileMode.UserWrite);
            File.SetUnixFileMode(sandbox.PathOf("closed"), readable);
        }
    }

    // For root every file is open, so the tool is run from a place that another user can read, as that user.
    [UnsupportedOSPlatform("windows")]
    private static async Task<ToolRun> RunUnprivilegedAsync(Sandbox sandbox, params string[] args)
    {
        if (!Environment.IsPrivilegedProcess)
            return await ToolProcess.RunAsync(sandbox.Folder, args);

        Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "Needs setpriv to leave root");
        using var copy = new Sandbox();
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "*.*", SearchOption.TopDirectoryOnly))
            File.Copy(file, copy.PathOf(Path.GetFileName(file)));
        File.SetUnixFileMode(copy.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        return await ToolProcess.RunAsync("/usr/bin/setpriv", sandbox.Folder, ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", copy.PathOf("StorageGrants.Tool.dll"), .. args]);
    }
}
