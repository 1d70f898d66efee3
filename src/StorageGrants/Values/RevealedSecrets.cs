using System;
using System.Collections.Generic;

namespace StorageGrants;

// Finds the secrets of a request after it failed: the body is serialised once more while this notes every Reveal on
// the thread. Nothing is noted, and nothing costs, on the way of a request that succeeds.
internal static class RevealedSecrets
{
    [ThreadStatic]
    private static List<string>? t_noted;

    public static void Note(string value) => t_noted?.Add(value);

    public static IReadOnlyList<string> During(Action action)
    {
        var outer = t_noted;
        var noted = t_noted = new List<string>();
        try
        {
            action();
        }
        finally
        {
            t_noted = outer;
        }

        return noted;
    }
}
