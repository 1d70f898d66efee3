using System;
using System.Collections.Generic;
using System.Globalization;

namespace StorageGrants.Generators.Naming;

/// <summary>Hands out names, each once.</summary>
/// <param name="always">Names that are taken from the start, shared by scopes of one kind; null for none.</param>
internal sealed class NameScope(HashSet<string>? always = null)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public bool IsFree(string name) => !_taken.Contains(name) && always?.Contains(name) != true;

    public void Reserve(string name) => _taken.Add(name);

    /// <summary>The name, or the first free one of name2, name3 and so on.</summary>
    public string Claim(string name)
    {
        if (IsFree(name))
        {
            _taken.Add(name);
            return name;
        }

        for (var i = 2; ; i++)
        {
            var candidate = name + i.ToString(CultureInfo.InvariantCulture);
            if (!IsFree(candidate))
                continue;

            _taken.Add(candidate);
            return candidate;
        }
    }
}
