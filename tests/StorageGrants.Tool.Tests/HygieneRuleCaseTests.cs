using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>For each rule about the check itself, kinds of files that it reports, and the same files, one small edit away, that it does not.</summary>
public sealed partial class HygieneRuleCaseTests
{
    public static TheoryData<string, string, string, string> Cases => HygieneRuleCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Fires_at_the_token_and_names_it(string rule, string says, string path, string text)
    {
        var (unmarked, expected) = Unmark(Choice().Replace(text, "$2"));

        var found = Assert.Single(await HygieneOfAsync(path, unmarked));

        Assert.Equal((rule, path), (found.GetProperty("rule").GetString(), found.GetProperty("file").GetString()));
        Assert.Equal(expected, (Number(found, "line"), Number(found, "column"), Number(found, "endLine"), Number(found, "endColumn")));
        Assert.Contains(says, found.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Its_twin_is_silent(string rule, string says, string path, string text)
    {
        Assert.True(Choice().Count(text) == 1, rule + " " + says);
        Assert.Empty((await HygieneOfAsync(path, Unmark(Choice().Replace(text, "$1")).Text)).Select(found => found.GetProperty("message").GetString()));
    }

    [Fact]
    public void There_are_five_of_each() =>
        Assert.All(["SGR9001", "SGR9004", "SGR9005"], rule => Assert.InRange(Cases.Count(row => row.Data.Item1 == rule), 5, 20));

    // A file in a folder is found by the folder; others are named. A suppression file goes with a document that it is about.
    private static async Task<JsonElement[]> HygieneOfAsync(string path, string text)
    {
        using var sandbox = new Sandbox();
        sandbox.Write(path, text);
        var named = path.Contains('/') ? "." : path;
        if (path.EndsWith(".grants-lint.json", StringComparison.Ordinal))
        {
            sandbox.Write("a.json", Documents.WildcardAdmin);
            sandbox.Write("b.json", Documents.UnknownRole);
            named = ".";
        }

        using var report = JsonDocument.Parse((await sandbox.RunAsync("lint", named, "--severity", "info", "--format", "json")).Output);
        Assert.Empty(report.RootElement.GetProperty("unreadable").EnumerateArray());
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Where(IsHygiene).Select(found => found.Clone())];
    }

    private static bool IsHygiene(JsonElement finding) => finding.GetProperty("rule").GetString()!.StartsWith("SGR9", StringComparison.Ordinal);

    private static int Number(JsonElement finding, string name) => finding.GetProperty(name).GetInt32();

    // One place between ‹ and ›.
    private static (string Text, (int Line, int Column, int EndLine, int EndColumn) Place) Unmark(string marked)
    {
        var start = marked.IndexOf('‹');
        var text = marked.Remove(start, 1);
        var end = text.IndexOf('›');
        text = text.Remove(end, 1);
        Assert.Equal(-1, text.AsSpan().IndexOfAny('‹', '›'));
        var (line, column) = At(text, start);
        var (endLine, endColumn) = At(text, end);
        return (text, (line, column, endLine, endColumn));
    }

    private static (int Line, int Column) At(string text, int index) =>
        (text.AsSpan(0, index).Count('\n') + 1, index - (text.LastIndexOf('\n', Math.Max(0, index - 1), Math.Max(0, index)) + 1) + 1);

    /// <summary>A safe and a firing text for one place.</summary>
    [GeneratedRegex("⟦([^⟧¦]*)¦([^⟧¦]*)⟧")]
    private static partial Regex Choice();
}
