using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>A report in text is written file by file, in the order of the files, whatever finishes first.</summary>
public class StreamingTests
{
    private const int Files = 300;

    [Fact]
    public async Task Findings_come_in_the_order_of_the_files()
    {
        using var sandbox = new Sandbox();
        for (var i = 0; i < Files; i++)
            sandbox.Write(Name(i), i % 7 == 0 ? Documents.WildcardAdmin + new string(' ', 50_000) : Documents.WildcardAdmin);

        var run = await sandbox.RunAsync("lint", ".", "-q");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Enumerable.Range(0, Files).Select(Name), run.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(':')[0]));
    }

    // Where the first file is large, the others are checked before it and wait for it.
    [Theory]
    [InlineData(0)]
    [InlineData(5_000_000)]
    public async Task Findings_are_written_as_soon_as_they_can_be_and_none_once_the_run_is_stopped(int spaces)
    {
        using var sandbox = new Sandbox();
        for (var i = 0; i < Files; i++)
            sandbox.Write(Name(i), i == 0 ? Documents.WildcardAdmin + new string(' ', spaces) : Documents.WildcardAdmin);
        using var cancellation = new CancellationTokenSource();
        using var output = new CancellingWriter(cancellation);
        var host = new ToolHost(sandbox.Folder, () => Stream.Null, output, TextWriter.Null, _ => null, isTerminal: false);

        var code = await StorageGrantsTool.RunAsync(["lint", ".", "-q"], host, cancellation.Token);

        Assert.Equal(130, code);
        Assert.StartsWith(Name(0) + ":", output.ToString());
        Assert.DoesNotContain(Name(Files - 1), output.ToString());
    }

    [Fact]
    public async Task Summary_and_exit_code_count_what_was_not_kept()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        sandbox.Write("b.json", Documents.UnknownRole);
        sandbox.Write("c.json", Documents.Clean);
        sandbox.Write("d.json", "{");

        var text = await sandbox.RunAsync("lint", ".");
        var json = await sandbox.RunAsync("lint", ".", "--format", "json");

        Assert.Equal((3, 3), (text.ExitCode, json.ExitCode));
        Assert.EndsWith("3 files checked, 3 with grants; 1 error, 1 warning in 2 files; 1 unreadable\n", text.Output);
        Assert.Contains("\"filesChecked\": 3,", json.Output);
        Assert.Equal(text.Error, json.Error);
    }

    private static string Name(int index) => "k" + index.ToString("D3", null) + ".json";

    private sealed class CancellingWriter(CancellationTokenSource cancellation) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            cancellation.Cancel();
        }
    }
}
