using System;
using System.Linq;
using StorageGrants.Analyzers.Diagnostics;

namespace StorageGrants.Analyzers.Tests.Documentation;

/// <summary>The file that tracks which rules a release of the analyzers adds.</summary>
internal static class ReleaseNotes
{
    private const string Head = "--------|----------|----------|-------\n";

    public static string Write(string notes)
    {
        var end = notes.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        return notes[..end] + string.Concat(Descriptors.Rules
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => rule.Id + " | " + rule.Category + " | " + (rule.IsEnabledByDefault ? rule.Severity.ToString() : "Disabled") + " | " + rule.Title + "\n"));
    }
}
