using System;
using System.Collections.Generic;

namespace StorageGrants.Backblaze;

internal static class CapabilityNames
{
    private static readonly Dictionary<string, string> s_byAnyCase = Read();

    /// <summary>The capability that differs from a text in nothing but upper and lower case, or null.</summary>
    public static string? InOtherCase(string text) => s_byAnyCase.TryGetValue(text, out var name) ? name : null;

    private static Dictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
#if NET
        foreach (var capability in Enum.GetValues<Capability>())
#else
        foreach (Capability capability in Enum.GetValues(typeof(Capability)))
#endif
        {
            var name = ((OpenEnum<Capability>)capability).WireText;
            names[name] = name;
        }

        return names;
    }
}
