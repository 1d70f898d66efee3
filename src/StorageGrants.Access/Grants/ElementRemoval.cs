using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Grants;

/// <summary>Says which text to delete so that elements leave their lists and the separators still fit.</summary>
public static class ElementRemoval
{
    /// <summary>
    /// The ranges to delete. Elements that are neighbours go together, with the separators between them: each by itself would
    /// leave one behind.
    /// </summary>
    /// <param name="elements">The elements to remove, of one list or of several, each named once or more.</param>
    /// <returns>Ranges in text order that do not touch each other's elements.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="elements"/> is null.</exception>
    public static IReadOnlyList<JsonSpan> Ranges(IEnumerable<ElementPlace> elements)
    {
        var sorted = new List<ElementPlace>(elements ?? throw new ArgumentNullException(nameof(elements)));
        sorted.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var ranges = new List<JsonSpan>();
        for (var i = 0; i < sorted.Count;)
        {
            var first = sorted[i];
            var last = first;
            for (i++; i < sorted.Count && (sorted[i].Start == last.Start || sorted[i].Start == last.NextStart); i++)
                last = sorted[i];
            ranges.Add(RangeOf(first, last));
        }

        return ranges;
    }

    private static JsonSpan RangeOf(ElementPlace first, ElementPlace last)
    {
        var start = first.PreviousEnd >= 0 ? first.PreviousEnd : first.Start;
        var end = first.PreviousEnd < 0 && last.NextStart >= 0 ? last.NextStart : last.End;
        return new JsonSpan(start, end - start);
    }
}
