using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

public class SarifReportTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");

    [Fact]
    public async Task The_log_reads_as_kept_in_the_repository()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("grants/pipeline.json", await File.ReadAllTextAsync(Path.Combine(Data, "grants", "pipeline.json")));
        var run = await sandbox.RunAsync("lint", "grants/pipeline.json", "--format", "sarif");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var anyVersion = Regex.Replace(run.Output, "\"semanticVersion\": \"[^\"]+\"", "\"semanticVersion\": \"0.0.0\"");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(Path.Combine(SourceFolder(), "data", "lint.sarif"), anyVersion);
        else
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Data, "lint.sarif")), anyVersion);
    }

    [Fact]
    public async Task Every_kind_of_log_satisfies_the_published_schema()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("odd # 100%/a:b é.json", Documents.WildcardAdmin);
        sandbox.Write("a.json", Documents.WildcardAdmin[..^1] + ", \"attach_policies\": [\n\"p\"\n] }");
        sandbox.Write("broken.json", "{");
        sandbox.Write("schema.json", """{ "openapi": "3.0.0" }""");
        foreach (var args in new string[][] { ["lint", "a.json"], ["lint", ".", "absent*.json"], ["schema", "check", "schema.json", "broken.json"], ["lint", "schema.json"] })
        {
            var run = await sandbox.RunAsync([.. args, "--format", "sarif"]);
            Assert.Equal("", await SarifOracle.ViolationsAsync(run.Output));
        }
    }

    [Fact]
    public async Task The_schema_check_refuses_a_broken_log()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        var run = await sandbox.RunAsync("lint", "a.json", "--format", "sarif");
        Assert.NotEqual("", await SarifOracle.ViolationsAsync(run.Output.Replace("\"level\": \"warning\"", "\"level\": \"warn\"")));
    }

    [Fact]
    public async Task Results_lead_to_rules_and_places()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("odd # 100%/a:b é.json", "\r\n" + Documents.WildcardAdmin);
        var outside = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        await File.WriteAllTextAsync(outside, Documents.UnknownRole);
        try
        {
            var run = await sandbox.RunAsync("lint", "odd*/*.json", outside, "--format", "sarif");
            using var log = JsonDocument.Parse(run.Output);
            var sarif = log.RootElement.GetProperty("runs")[0];
            var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules");
            Assert.All(rules.EnumerateArray(), rule => Assert.True(Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute)));
            var results = sarif.GetProperty("results").EnumerateArray().ToArray();
            Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));

            var absolute = results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
            Assert.Equal(new Uri(outside).AbsoluteUri, absolute.GetProperty("uri").GetString());
            Assert.False(absolute.TryGetProperty("uriBaseId", out _));

            var physical = results[1].GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("odd%20%23%20100%25/a%3Ab%20%C3%A9.json", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.Equal("%SRCROOT%", physical.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
            var region = physical.GetProperty("region");
            Assert.Equal([2, 92, 2, 99], new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => region.GetProperty(name).GetInt32()));
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    public async Task Fingerprints_survive_reformatting_and_tell_findings_apart()
    {
        using var sandbox = new Sandbox();
        var text = Documents.WildcardAdmin[..^1] + ", \"attach_policies\": [\"p\", \"q\"] }";
        sandbox.Write("a.json", text);
        var before = await FingerprintsAsync(sandbox);
        sandbox.Write("a.json", JsonSerializer.Serialize(JsonDocument.Parse(text), new JsonSerializerOptions { WriteIndented = true }));
        Assert.Equal(before, await FingerprintsAsync(sandbox));
        Assert.Equal(before.Length, before.Distinct().Count());
        sandbox.Write("a.json", text.Replace("\"*\"", "\"logs\""));
        Assert.NotEqual(before, await FingerprintsAsync(sandbox));
    }

    [Fact]
    public async Task Unreadable_inputs_are_notifications()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("broken.json", "{\n  \"a\": tru\n}");
        var run = await sandbox.RunAsync("lint", "broken.json", "--format", "sarif");
        Assert.Equal(3, run.ExitCode);
        using var log = JsonDocument.Parse(run.Output);
        var invocation = log.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        var region = invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((2, 8), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
    }

    private static async Task<string[]> FingerprintsAsync(Sandbox sandbox)
    {
        using var log = JsonDocument.Parse((await sandbox.RunAsync("lint", "a.json", "--format", "sarif")).Output);
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("jsonPointer/v1").GetString()!)
            .ToArray();
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
