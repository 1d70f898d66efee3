using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access.Rules;

namespace StorageGrants.Analyzers.Tests.Documentation;

/// <summary>A page of docs/rules, read.</summary>
internal sealed class RulePage
{
    private readonly string[] _lines;

    private RulePage(string[] lines) => _lines = lines;

    public string Title => _lines[0];

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "docs", "rules");

    public static RulePage Read(string id) => new(File.ReadAllLines(Path.Combine(Folder, id + ".md")));

    public string Row(string name) =>
        _lines.Single(line => line.StartsWith("| " + name + " |", StringComparison.Ordinal)).Split('|')[2].Trim();

    /// <summary>The text of a page with title and table as its rule says they are.</summary>
    public static string ReplaceHead(string text, RuleDescriptor rule)
    {
        var lines = text.Split('\n');
        lines[0] = "# " + rule.Id + ": " + rule.Title;
        for (var i = 1; i < lines.Length && !lines[i].StartsWith("## ", StringComparison.Ordinal); i++)
        {
            lines[i] = lines[i].Split('|') switch
            {
                ["", " Severity ", ..] => "| Severity | " + RuleIndex.Severity(rule) + " |",
                ["", " Kind ", ..] => "| Kind | " + RuleIndex.Kind(rule) + " |",
                ["", " Code fix " or " Fix ", ..] => "| Code fix | " + RuleIndex.Fix(rule) + " |",
                _ => lines[i],
            };
        }

        return string.Join('\n', lines);
    }

    /// <summary>The code blocks of a language under a heading.</summary>
    public IReadOnlyList<string> Blocks(string heading, string language)
    {
        var blocks = new List<string>();
        var section = "";
        List<string>? block = null;
        foreach (var line in _lines)
        {
            if (block is null && line.StartsWith("## ", StringComparison.Ordinal))
                section = line[3..];
            if (block is null && section == heading && line == "```" + language)
            {
                block = new List<string>();
            }
            else if (block is not null && line == "```")
            {
                blocks.Add(string.Join('\n', block));
                block = null;
            }
            else
            {
                block?.Add(line);
            }
        }

        return blocks;
    }
}
