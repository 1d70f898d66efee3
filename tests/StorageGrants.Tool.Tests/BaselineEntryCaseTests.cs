using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>SGR9003: changes after which a finding of the baseline is gone, and changes much like them after which it is not, or nothing is known of it.</summary>
public sealed class BaselineEntryCaseTests
{
    private const string Accepted = """{ "suppressions": [ { "rule": "SGR1001", "pointer": "/buckets_roles/0/role", "value": "Admin", "reason": "r" } ] }""";

    /// <summary>What is changed, and whether the entry of SGR1001 in a.json is reported.</summary>
    public static TheoryData<string, bool> Changes => new()
    {
        { "the role is narrower", true },
        { "the role stands on another line", false },
        { "the bucket is named", true },
        { "the key has another user", false },
        { "the file is deleted", true },
        { "the file is not among the inputs", false },
        { "the file is renamed", true },
        { "another file is added", false },
        { "the entry names another finding", true },
        { "the entry stands twice", false },
        { "the finding is another rule's", true },
        { "the rule is off", false },
        { "a grant stands before it", true },
        { "a suppression takes it too", false },
        { "the file holds nothing any more", true },
        { "the file is half written", false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Fires_where_the_finding_is_gone(string change, bool fires)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        sandbox.Write("b.json", Documents.Clean);
        await sandbox.RunAsync("lint", ".", "--write-baseline", "lint.baseline");
        var input = Make(change, sandbox);
        var baseline = File.ReadAllText(sandbox.PathOf("lint.baseline"));

        using var report = JsonDocument.Parse((await sandbox.RunAsync("lint", input, "--baseline", "lint.baseline", "--severity", "info", "--format", "json")).Output);
        var gone = report.RootElement.GetProperty("findings").EnumerateArray().Where(found => found.GetProperty("rule").GetString() == "SGR9003").ToArray();

        if (!fires)
        {
            Assert.Empty(gone.Select(found => found.GetProperty("message").GetString()));
            return;
        }

        var only = Assert.Single(gone);
        var lines = baseline[..baseline.IndexOf("\"SGR1001\"", StringComparison.Ordinal)].Split('\n');
        Assert.Equal(("lint.baseline", lines.Length, lines[^1].Length + 1), (only.GetProperty("file").GetString(), only.GetProperty("line").GetInt32(), only.GetProperty("column").GetInt32()));
        Assert.Equal("SGR1001 is not found any more at '/buckets_roles/0/role' of a.json; write the baseline anew, so that it is not accepted again", only.GetProperty("message").GetString());
    }

    [Fact]
    public void There_are_as_many_of_each() => Assert.Equal(Changes.Count(row => row.Data.Item2), Changes.Count(row => !row.Data.Item2));

    private static string Make(string change, Sandbox sandbox)
    {
        void Edit(string from, string to, string file = "a.json")
        {
            var text = File.ReadAllText(sandbox.PathOf(file));
            Assert.Contains(from, text, StringComparison.Ordinal);
            sandbox.Write(file, text.Replace(from, to, StringComparison.Ordinal));
        }

        const string Role = "\"role\": \"Admin\"";
        switch (change)
        {
            case "the role is narrower": Edit(Role, "\"role\": \"Editor\""); break;
            case "the role stands on another line": Edit(Role, "\n  \"role\":\n\"Admin\""); break;
            case "the bucket is named": Edit("\"*\"", "\"logs\""); break;
            case "the key has another user": Edit("\"u-1\"", "\"u-2\""); break;
            case "the file is deleted": File.Delete(sandbox.PathOf("a.json")); break;
            case "the file is not among the inputs": Edit(Role, "\"role\": \"Editor\""); return "b.json";
            case "the file is renamed": File.Move(sandbox.PathOf("a.json"), sandbox.PathOf("c.json")); break;
            case "another file is added": File.Copy(sandbox.PathOf("a.json"), sandbox.PathOf("c.json")); break;
            case "the entry names another finding": Edit("\"fingerprint\": \"", "\"fingerprint\": \"0", "lint.baseline"); break;
            case "the entry stands twice": Twice(sandbox); break;
            case "the finding is another rule's": Edit("\"user_role\": \"Admin\"", "\"user_role\": \"Member\""); break;
            case "the rule is off": sandbox.Write(".editorconfig", "root = true\n[*.json]\ndotnet_diagnostic.SGR1001.severity = none\n"); break;
            case "a grant stands before it": Edit("[ {", "[ { \"bucket_name\": \"logs\", \"role\": \"ReadOnly\" }, {"); break;
            case "a suppression takes it too": sandbox.Write("a.grants-lint.json", Accepted); break;
            case "the file holds nothing any more": sandbox.Write("a.json", "{}"); break;
            case "the file is half written": sandbox.Write("a.json", Documents.WildcardAdmin[..^5]); break;
            default: throw new InvalidOperationException(change);
        }

        return ".";
    }

    // As a merge of two branches leaves it.
    private static void Twice(Sandbox sandbox)
    {
        var text = File.ReadAllText(sandbox.PathOf("lint.baseline"));
        var start = text.IndexOf('{', 1);
        var entry = text[start..(text.IndexOf('}') + 1)];
        sandbox.Write("lint.baseline", text.Insert(start, entry + ",\n    "));
    }
}
