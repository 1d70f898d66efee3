using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Fixing;

/// <summary>Ranges of a text; those that overlap become one.</summary>
internal sealed class SpanSet
{
    private readonly SortedSet<JsonSpan> _spans = new(Comparer<JsonSpan>.Create((a, b) => a.Start.CompareTo(b.Start)));

    public bool Overlaps(JsonSpan span) => FindOverlapping(span) is not null;

    public void Add(JsonSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (FindOverlapping(span) is { } other)
        {
            _spans.Remove(other);
            (start, end) = (Math.Min(start, other.Start), Math.Max(end, other.End));
        }

        _spans.Add(new JsonSpan(start, end - start));
    }

    // They do not overlap each other, so only the last that begins before the range ends can be in the way.
    private JsonSpan? FindOverlapping(JsonSpan span)
    {
        if (span.Length == 0 || _spans.Count == 0)
            return null;
        var before = _spans.GetViewBetween(default, new JsonSpan(span.End - 1, 0)).Max;
        return before.End > span.Start ? before : null;
    }
}
