using System;
using System.Collections.Generic;

namespace StorageGrants.Tool.Fixing;

/// <summary>Applies fixes to a text until nothing is left to apply.</summary>
internal static class FileFixer
{
    // Each round mends at least one finding; what needs more rounds is not mended but moved about.
    private const int MaxRounds = 50;

    /// <param name="text">The text.</param>
    /// <param name="changesRights">Whether fixes that change rights are applied too.</param>
    /// <param name="check">Checks a text on the way; null when it cannot be read.</param>
    /// <returns>The text as it is then, and how many findings were mended. Unchanged when fixes undo each other.</returns>
    public static (string Text, int Count) Fix(string text, bool changesRights, Func<string, FixableFindings?> check)
    {
        var current = text;
        var count = 0;
        var seen = new HashSet<string> { text };
        for (var round = 0; round < MaxRounds; round++)
        {
            if (check(current) is not { } found)
                return (text, 0);
            var (edits, mended) = FixEdits.Of(current, found, changesRights);
            if (edits.Count == 0)
                return (current, count);

            current = TextEdit.Apply(current, edits);
            count += mended;
            if (!seen.Add(current))
                return (text, 0);
        }

        return (text, 0);
    }
}
