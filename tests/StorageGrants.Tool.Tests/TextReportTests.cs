using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

public class TextReportTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");

    [Fact]
    public async Task The_report_reads_as_kept_in_the_repository()
    {
        using var sandbox = new Sandbox();
        foreach (var path in Directory.GetFiles(Path.Combine(Data, "grants")))
            sandbox.Write("grants/" + Path.GetFileName(path), File.ReadAllText(path));
        var run = await sandbox.RunAsync("lint", "grants");
        Assert.Equal(File.ReadAllText(Path.Combine(Data, "lint.txt")), run.Output);
    }

    // What stands before the quote of '"*"': the text before the value, the cells of the value, the text after it.
    [Theory]
    [InlineData("\t", "    ", 4)]
    [InlineData("    \t", "        ", 8)]
    [InlineData("  \t", "    ", 4)]
    [InlineData("\"n\": \"日本\",", "\"n\": \"日本\",", 6 + 4 + 2)]
    [InlineData("\"n\": \"e\u0301\",", "\"n\": \"e\u0301\",", 6 + 1 + 2)]
    [InlineData("\"n\": \"\ud83d\ude80\",", "\"n\": \"\ud83d\ude80\",", 6 + 2 + 2)]
    [InlineData("\"n\": \"\u202e\u009b\",", "\"n\": \"\ufffd\ufffd\",", 6 + 2 + 2)]
    public async Task Marks_stand_under_their_tokens(string before, string shown, int cells)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", "{ \"user_id\": \"u\", \"user_role\": \"Admin\", \"buckets_roles\": [ {\r\n" + before + "\"bucket_name\": \"*\", \"role\": \"Admin\"\r\n} ] }\r\n");
        var lines = (await sandbox.RunAsync("lint", "a.json")).Output.Split('\n');
        Assert.Equal("  2 | " + shown + "\"bucket_name\": \"*\", \"role\": \"Admin\"", lines[1]);
        Assert.Equal("    | " + new string(' ', cells + "\"bucket_name\": ".Length) + "---" + new string(' ', ", \"role\": ".Length) + "^^^^^^^", lines[2]);
    }

    [Fact]
    public async Task A_very_long_line_is_cut_to_a_window_around_the_token()
    {
        using var sandbox = new Sandbox();
        var padding = string.Concat(Enumerable.Repeat("\ud83d\ude80", 5001));
        sandbox.Write("a.json", "{ \"p\": \"" + padding + "\", " + Documents.WildcardAdmin[1..^1] + ", \"q\": \"" + padding + "\" }");
        var lines = (await sandbox.RunAsync("lint", "a.json")).Output.Split('\n');
        Assert.StartsWith("a.json:1:10104  ", lines[0]);
        Assert.InRange(lines[1].Length, 50, 200);
        Assert.StartsWith("  1 | …", lines[1]);
        Assert.EndsWith("…", lines[1]);
        Assert.DoesNotContain('\ufffd', lines[1]);
        var at = lines[1].IndexOf("\"Admin\" }", StringComparison.Ordinal);
        Assert.Equal("^^^^^^^", lines[2][at..]);
    }

    [Fact]
    public async Task Places_on_other_lines_are_named()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin.Replace(", \"role\"", ",\n\"role\""));
        var run = await sandbox.RunAsync("lint", "a.json");
        Assert.Contains("    = see also a.json:1:79\n", run.Output.Replace("  2 = ", "    = "));
    }

    [Fact]
    public async Task Content_cannot_command_the_terminal()
    {
        using var sandbox = new Sandbox();
        sandbox.Environment["FORCE_COLOR"] = "1";
        sandbox.Write("a.json", """{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "[bold]", "role": "Owner[red]\u001b[31m\u000aX[/]" } ] }""");
        var run = await sandbox.RunAsync("lint", "a.json");
        Assert.Contains("'Owner[red]\\u{001B}[31m\\u{000A}X[/]' is no value of role", run.Output);
        Assert.Contains("\"bucket_name\": \"[bold]\"", run.Output);
        Assert.Contains("\u001b[", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR", null)]
    [InlineData(null, "--no-color")]
    public async Task Colours_can_be_turned_off(string? variable, string? option)
    {
        using var sandbox = new Sandbox();
        sandbox.Environment["FORCE_COLOR"] = "1";
        sandbox.Write("a.json", Documents.WildcardAdmin);
        Assert.Contains("\u001b[", (await sandbox.RunAsync("lint", "a.json")).Output, StringComparison.Ordinal);
        if (variable is not null)
            sandbox.Environment[variable] = "1";
        Assert.DoesNotContain("\u001b[", (await sandbox.RunAsync(["lint", "a.json", .. option is null ? Array.Empty<string>() : [option]])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_leaves_one_line_per_finding_and_nothing_when_clean()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        sandbox.Write("b.json", Documents.Clean);
        Assert.Single((await sandbox.RunAsync("lint", "a.json", "b.json", "--quiet")).Output.TrimEnd('\n').Split('\n'));
        Assert.Equal("", (await sandbox.RunAsync("lint", "b.json", "--quiet")).Output);
    }

    [Fact]
    public async Task The_order_does_not_depend_on_threads()
    {
        using var sandbox = new Sandbox();
        for (var i = 0; i < 200; i++)
            sandbox.Write("k" + i + ".json", i % 3 == 0 ? Documents.WildcardAdmin : Documents.UnknownRole);
        var first = await sandbox.RunAsync("lint", ".", "-q");
        var second = await sandbox.RunAsync("lint", "*.json", "-q");
        Assert.Equal(first, second);
        var files = first.Output.TrimEnd('\n').Split('\n').Select(line => line[..line.IndexOf(':')]).ToArray();
        Assert.Equal(200, files.Length);
        Assert.Equal(files.Order(StringComparer.Ordinal), files);
    }
}
