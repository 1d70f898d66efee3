using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Roles;

/// <summary>The order of a catalogue's editions, oldest first.</summary>
internal sealed class EditionOrder
{
    public EditionOrder(IReadOnlyList<string> editions) => Editions = editions;

    public IReadOnlyList<string> Editions { get; }

    public bool IsBefore(string edition, string? other) => other is not null && IndexOf(edition) < IndexOf(other);

    private int IndexOf(string edition)
    {
        for (var i = 0; i < Editions.Count; i++)
        {
            if (string.Equals(Editions[i], edition, StringComparison.Ordinal))
                return i;
        }

        return Editions.Count;
    }
}
