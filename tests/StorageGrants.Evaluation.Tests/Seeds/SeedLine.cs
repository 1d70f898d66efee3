using System;
using System.Collections.Generic;
using System.IO;

namespace StorageGrants.Evaluation.Tests.Seeds;

/// <summary>A line of one of the documents the project was specified from, in our words.</summary>
/// <param name="Seed">Number of the document.</param>
/// <param name="Title">What the document is about.</param>
/// <param name="Line">Number of the line.</param>
/// <param name="Says">What it says.</param>
/// <param name="NoOutcome">Why there is nothing to check; null when there is.</param>
internal sealed record SeedLine(string Seed, string Title, int Line, string Says, string? NoOutcome)
{
    /// <summary>The name that cases and checks have.</summary>
    public string Id => $"seed {Seed} line {Line}";

    public static IReadOnlyList<SeedLine> All { get; } = [.. Read()];

    private static IEnumerable<SeedLine> Read()
    {
        var (seed, title) = ("", "");
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "seeds.txt")))
        {
            if (line.StartsWith('#'))
                continue;
            if (line.StartsWith("seed ", StringComparison.Ordinal))
            {
                (seed, title) = (line[5..8], line[9..]);
                continue;
            }

            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            yield return new SeedLine(seed, title, int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture), cells[1], cells.Length > 2 ? cells[2]["none: ".Length..] : null);
        }
    }
}
