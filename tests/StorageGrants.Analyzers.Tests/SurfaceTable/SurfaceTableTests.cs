using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Tests.Documentation;
using StorageGrants.Analyzers.Tests.Twins;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Analyzers.Tests.SurfaceTable;

/// <summary>
/// Writes the document under Example of each rule's page in every way a grant can be written, sees where the rule fires, and
/// compares the table with docs/rules/surfaces.md. UPDATE_GOLDEN=1 writes the page.
/// </summary>
public class SurfaceTableTests
{
    private static readonly (string Name, Func<string, (string Expression, string Types)>? Write)[] Surfaces =
    [
        ("file", null),
        ("regular", json => (JsonAsCode.Regular(json), "")),
        ("verbatim", json => (JsonAsCode.Verbatim(json), "")),
        ("raw", json => (JsonAsCode.Raw(json), "")),
        ("interpolated", json => (JsonAsCode.Interpolated(json), "")),
        ("concatenated", json => (JsonAsCode.Concatenated(json), "")),
        ("UTF-8", json => (JsonAsCode.Utf8(json), "")),
        ("sent text", json => ("new StringContent(" + JsonAsCode.Raw(json) + ")", "")),
        ("own types", JsonAsCode.OwnTypes),
        ("anonymous", json => (JsonAsCode.Anonymous(json), "")),
        ("dictionary", json => (JsonAsCode.Dictionary(json), "")),
        ("nodes", json => (JsonAsCode.Nodes(json), "")),
        ("sent object", json => ("new StringContent(JsonSerializer.Serialize(" + JsonAsCode.Anonymous(json) + "))", "")),
    ];

    [Fact]
    public async Task The_page_shows_where_each_rule_fires()
    {
        var rules = GrantRules.All.Select(rule => rule.Descriptor).Where(rule => Examples(rule.Id).Csharp is not null).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        var rows = await Task.WhenAll(rules.Select(rule => Task.Run(() => Row(rule.Id))));
        var actual = Page(rows);

        var path = Path.Combine(RulePage.Folder, "surfaces.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, "docs", "rules", "surfaces.md"), actual, TestContext.Current.CancellationToken);
        else
            Assert.True(File.Exists(path) && (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") == actual, "docs/rules/surfaces.md is out of date; run this test with UPDATE_GOLDEN=1. It should be:\n" + actual);
    }

    private static (string? Csharp, string? Json) Examples(string id)
    {
        var page = RulePage.Read(id);
        return (page.Blocks("Example", "csharp").FirstOrDefault(), page.Blocks("Example", "json").FirstOrDefault());
    }

    private static async Task<string> Row(string id)
    {
        var (csharp, json) = Examples(id);
        var cells = new List<string> { "[" + id + "](" + id + ".md)" };
        foreach (var (_, write) in Surfaces)
            cells.Add(json is null ? "–" : await Fires(id, json, write) ? "fires" : "silent");
        var isText = csharp!.Contains("\"\"\"", StringComparison.Ordinal) || csharp.Contains("{\\\"", StringComparison.Ordinal);
        cells.Add(isText ? "–" : (await Report(csharp, "", null)).Contains(id) ? "fires" : "silent");
        return "| " + string.Join(" | ", cells) + " |";
    }

    private static async Task<bool> Fires(string id, string json, Func<string, (string Expression, string Types)>? write)
    {
        if (write is null)
            return (await Report("", "", json)).Contains(id);
        var (expression, types) = write(json);
        return (await Report("object made = " + expression + ";\nConsole.WriteLine(made);", types, null)).Contains(id);
    }

    private static async Task<IReadOnlyCollection<string>> Report(string statements, string types, string? file)
    {
        var test = GrantTest.Plain(
            "#nullable enable\nusing System;\nusing System.Collections.Generic;\nusing System.Net.Http;\nusing System.Text.Json;\nusing System.Text.Json.Nodes;\nusing System.Text.Json.Serialization;\nusing StorageGrants;\nusing StorageGrants.Tigris;\n"
            + types + "class C\n{\n    void M()\n    {\n" + statements + "\n    }\n}\n");
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(TigrisPartnerClient).Assembly.Location));
        if (file is not null)
            test.TestState.AdditionalFiles.Add(("/0/keys.json", file));
        test.GlobalConfig = string.Concat(GrantRules.All.Where(rule => !rule.Descriptor.IsEnabledByDefault).Select(rule => "dotnet_diagnostic." + rule.Descriptor.Id + ".severity = warning\n"));
        return [.. (await test.CollectAsync()).Select(diagnostic => diagnostic.Id)];
    }

    private static string Page(IEnumerable<string> rows)
    {
        var pairs = TwinTests.Count();
        var page = new StringBuilder();
        page.Append("# Where each rule looks\n\n")
            .Append("Written by a test: the document under Example of each rule's page, in every way it can be written. `silent` is a way in which\n")
            .Append("the rule says nothing although the document is the same; why is said below. `–` does not apply: the rule is about code, or\n")
            .Append("its example is text already.\n\n")
            .Append("| rule | ").AppendJoin(" | ", Surfaces.Select(surface => surface.Name)).Append(" | clients |\n|")
            .Append(string.Concat(Enumerable.Repeat(" --- |", Surfaces.Length + 2))).Append('\n')
            .AppendJoin('\n', rows).Append("\n\n")
            .Append("- `file`: a JSON file, in build, editor and command line.\n")
            .Append("- `regular` to `UTF-8`: literals and what is put together from them. `sent text`, `sent object`: the content of an HTTP call.\n")
            .Append("- `own types`: classes with `[JsonPropertyName]`; `nodes`: `JsonObject` and `JsonArray`; `clients`: the models of the clients.\n\n")
            .Append("Silent by design:\n\n")
            .Append("- A finding about how JSON is written (letter case, a name that stands twice) has no place in an object of code.\n")
            .Append("- A type of your own, a dictionary or a node that has no more than a scope and a role is a grant of its own; of those only a wildcard\n  is told, because other systems have roles too.\n\n")
            .Append("Beside this, ").Append(pairs).Append(" snippets of code that looks like a grant and is none must stay silent, and each has a twin, one token away, that must\n")
            .Append("fire: `tests/StorageGrants.Analyzers.Tests/Twins`.\n");
        return page.ToString();
    }
}
