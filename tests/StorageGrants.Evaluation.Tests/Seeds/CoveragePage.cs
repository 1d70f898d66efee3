using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace StorageGrants.Evaluation.Tests.Seeds;

/// <summary>Writes docs/coverage.md: line by line, what was checked of the documents the project was specified from.</summary>
internal static class CoveragePage
{
    public static string Write(IReadOnlyDictionary<string, int> decisions)
    {
        var page = new StringBuilder();
        page.Append("# Coverage\n\n");
        page.Append("The project was specified from five documents. Every sentence of them with an outcome that can be checked is a test that\n");
        page.Append("bears its number and line (`tests/StorageGrants.Evaluation.Tests`). This page is written from those tests by one of them; do not\n");
        page.Append("edit it. Sentences are told in our words.\n\n");
        page.Append("| document | lines with an outcome | decisions | other checks | lines without |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var seed in SeedLine.All.GroupBy(line => (line.Seed, line.Title)))
        {
            page.Append("| ").Append(seed.Key.Seed).Append(' ').Append(seed.Key.Title)
                .Append(" | ").Append(seed.Count(line => line.NoOutcome is null))
                .Append(" | ").Append(seed.Sum(line => decisions.GetValueOrDefault(line.Id)))
                .Append(" | ").Append(seed.Count(line => SeedChecks.All.ContainsKey(line.Id)))
                .Append(" | ").Append(seed.Count(line => line.NoOutcome is not null)).Append(" |\n");
        }

        foreach (var seed in SeedLine.All.GroupBy(line => (line.Seed, line.Title)))
        {
            page.Append("\n## ").Append(seed.Key.Seed).Append(' ').Append(seed.Key.Title).Append("\n\n| line | says | checked |\n| ---: | --- | --- |\n");
            foreach (var line in seed)
                page.Append("| ").Append(line.Line).Append(" | ").Append(line.Says).Append(" | ").Append(Checked(line, decisions)).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Checked(SeedLine line, IReadOnlyDictionary<string, int> decisions)
    {
        if (line.NoOutcome is { } reason)
            return "no outcome: " + reason;
        var count = decisions.GetValueOrDefault(line.Id);
        var parts = new List<string>();
        if (count > 0)
            parts.Add(count == 1 ? "1 decision" : count + " decisions");
        if (SeedChecks.All.ContainsKey(line.Id))
            parts.Add("a check");
        return string.Join(", ", parts);
    }
}
