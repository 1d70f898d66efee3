using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Names, and whether a text is one of them. A few are compared one by one, many are looked up.</summary>
internal sealed class PrincipalNames
{
    private const int Few = 8;

    private readonly string[] _names;
    private readonly HashSet<string>? _many;

    public PrincipalNames(IEnumerable<string?> names)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name is not null)
                set.Add(name);
        }

        _names = new string[set.Count];
        set.CopyTo(_names);
        _many = set.Count > Few ? set : null;
    }

    public bool Contains(string? text)
    {
        if (text is null)
            return false;
        if (_many is not null)
            return _many.Contains(text);
        foreach (var name in _names)
        {
            if (string.Equals(name, text, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
