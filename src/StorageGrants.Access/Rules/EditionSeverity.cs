using System.Collections.Generic;

namespace StorageGrants.Access.Rules;

/// <summary>What a rule says under several editions at once: an error only where all of them agree.</summary>
internal readonly struct EditionSeverity
{
    private EditionSeverity(RuleSeverity severity, string suffix)
    {
        Severity = severity;
        Suffix = suffix;
    }

    public RuleSeverity Severity { get; }

    /// <summary>What a message ends with: the edition it speaks of, or nothing where all say the same.</summary>
    public string Suffix { get; }

    /// <summary>Combines the severities of editions; <see cref="RuleSeverity.Off"/> stands for no finding.</summary>
    /// <param name="byEdition">The editions that the settings speak of, each with its severity.</param>
    public static EditionSeverity Of(IReadOnlyList<(string Edition, RuleSeverity Severity)> byEdition)
    {
        var highest = RuleSeverity.Off;
        foreach (var (_, severity) in byEdition)
            highest = severity > highest ? severity : highest;
        var named = new List<string>();
        foreach (var (edition, severity) in byEdition)
        {
            if (severity == highest && edition.Length > 0)
                named.Add(edition);
        }

        var agree = named.Count == byEdition.Count || byEdition.Count == 1;
        return new EditionSeverity(
            highest == RuleSeverity.Error && !agree ? RuleSeverity.Warning : highest,
            named.Count == 0 || agree && byEdition.Count > 1 ? "" : " (edition " + string.Join(", ", named) + ")");
    }
}
