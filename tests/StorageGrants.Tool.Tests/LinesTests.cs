using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>Files with one document on each line, and files that say what they are.</summary>
public class LinesTests
{
    [Theory]
    [InlineData("keys.ndjson")]
    [InlineData("keys.JSONL")]
    [InlineData("keys.json")]
    [InlineData("keys.txt")]
    public async Task Each_line_is_a_document(string path)
    {
        using var sandbox = new Sandbox();
        sandbox.Write(path, Documents.Clean + "\n" + Documents.WildcardAdmin + "\r\n\n" + Documents.WildcardAdmin);
        var run = await sandbox.RunAsync("lint", path, "-q");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal([path + ":2:92", path + ":4:92"], run.Output.Split('\n')[..^1].Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task A_broken_line_does_not_stop_the_others()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("keys.ndjson", Documents.WildcardAdmin + "\n{ \"user_id\": \n" + Documents.Clean + " x\n" + Documents.WildcardAdmin + "\n");
        var run = await sandbox.RunAsync("lint", "keys.ndjson", "-q");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["keys.ndjson:1:92", "keys.ndjson:4:92"], run.Output.Split('\n')[..^1].Select(line => line.Split(' ')[0]));
        Assert.StartsWith("keys.ndjson:2:1  unreadable  Not JSON: The document does not end on its line", run.Error);
    }

    [Theory]
    [InlineData("{\n  \"a\": 1\n}\n}")]
    [InlineData("{ \"a\": 1 } x")]
    [InlineData("{ \"a\": 1 }\nx")]
    [InlineData("[1,]\n[2]")]
    public async Task Other_texts_that_are_no_json_are_read_as_one(string text)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", text);
        var run = await sandbox.RunAsync("lint", "a.json");
        Assert.Equal(3, run.ExitCode);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("Not JSON"));
    }

    [Theory]
    [InlineData("""{ "$schema": "urn:storagegrants:tigris:roles", "user_idd": "u" }""", "says with $schema")]
    [InlineData("""{ "$schema": "https://acme.example/schemas/tigris/roles.schema.json#/definitions/X", "user_idd": "u" }""", "says with $schema")]
    [InlineData("""{ "user_idd": "u" }""", "is named as a grant document")]
    [InlineData("""[ { "bucket": "b" } ]""", "is named as a grant document")]
    [InlineData("""{ "Statemant": [ { "Effect": "Allow" } ] }""", "is named as a grant document")]
    public async Task A_file_with_nothing_to_check_is_worth_a_hint(string text, string said)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", text);
        var run = await sandbox.RunAsync("lint", "a.json", "--severity", "info", "-q");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("info SGR9004  This file " + said, run.Output);
        Assert.Equal(0, (await sandbox.RunAsync("lint", "a.json")).ExitCode);
    }

    [Theory]
    [InlineData("""{ "user_idd": "u" }""")]
    [InlineData("""{ "$schema": "../meta/roles.meta.json", "x-system": "acme" }""")]
    [InlineData("""{ "$schema": "urn:storagegrants:meta:roles", "x-system": "acme" }""")]
    [InlineData("""{ "$schema": "urn:storagegrants:lint:baseline", "findings": [] }""")]
    [InlineData("""{ "$schema": "schemas/lint/baseline.schema.json", "findings": [] }""")]
    [InlineData("""{ "$schema": "https://json.schemastore.org/package" }""")]
    [InlineData("[]")]
    public async Task A_file_found_by_a_folder_need_not_be_one(string text)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("g/a.json", text);
        Assert.Equal(0, (await sandbox.RunAsync("lint", "g", "--severity", "info")).ExitCode);
    }

    [Fact]
    public async Task A_grant_that_names_its_schema_is_still_one()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("g/a.json", """{ "$schema": "urn:storagegrants:tigris:roles", "bucket_name": "*", "role": "Admin" }""");
        Assert.Contains("SGR1001", (await sandbox.RunAsync("lint", "g")).Output);
    }

    [Theory]
    [InlineData(201, "info SGR9005  The policy has 201 statements")]
    [InlineData(400, "info SGR9005  The policy has 400 statements")]
    [InlineData(20, null)]
    [InlineData(1, null)]
    public async Task A_policy_too_large_to_compare_says_so(int count, string? said)
    {
        using var sandbox = new Sandbox();
        var statements = Enumerable.Range(0, count).Select(i => $$"""{ "Sid": "S{{i}}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b{{i}}/*" }""");
        sandbox.Write("p.json", "{ \"Version\": \"2012-10-17\", \"Statement\": [" + string.Join(",", statements) + "] }");
        Assert.Contains(said ?? "no findings", (await sandbox.RunAsync("lint", "p.json", "--severity", "info")).Output);
    }
}
