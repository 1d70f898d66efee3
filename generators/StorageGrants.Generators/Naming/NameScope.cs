using System;
using System.Collections.Generic;
using System.Globalization;

namespace StorageGrants.Generators.Naming;

/// <summary>Hands out names, each once.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public bool IsFree(string name) => !_taken.Contains(name);

    public void Reserve(string name) => _taken.Add(name);

    /// <summary>The name, or the first free one of name2, name3 and so on.</summary>
    public string Claim(string name)
    {
        if (_taken.Add(name))
            return name;

        for (var i = 2; ; i++)
        {
            var candidate = name + i.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(candidate))
                return candidate;
        }
    }
}
