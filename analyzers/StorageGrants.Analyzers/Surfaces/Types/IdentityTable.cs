using System.Runtime.CompilerServices;
using System.Threading;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>
/// What is known of symbols, by their identity: the compiler hands out one object for each definition, and what it means is dearer to
/// compare. Made for being asked at every call and every type of a project: asking takes no lock.
/// </summary>
internal sealed class IdentityTable<TValue>
    where TValue : class
{
    private readonly object _gate = new();
    private Entry?[] _entries = new Entry?[64];
    private int _count;

    /// <summary>What is known of a symbol, or null.</summary>
    public TValue? Get(object symbol) => Find(Volatile.Read(ref _entries), symbol, out _)?.Value;

    /// <summary>Keeps what was found out of a symbol. The first answer stays.</summary>
    public TValue Add(object symbol, TValue value)
    {
        lock (_gate)
        {
            if (Find(_entries, symbol, out var free) is { } known)
                return known.Value;
            Volatile.Write(ref _entries[free], new Entry(symbol, value));
            // Half of the places stay free, so that most symbols are found at once.
            if (++_count * 2 > _entries.Length)
                Volatile.Write(ref _entries, Grown(_entries));
            return value;
        }
    }

    private static Entry?[] Grown(Entry?[] entries)
    {
        var grown = new Entry?[entries.Length * 4];
        foreach (var entry in entries)
        {
            if (entry is not null)
            {
                Find(grown, entry.Symbol, out var free);
                grown[free] = entry;
            }
        }

        return grown;
    }

    private static Entry? Find(Entry?[] entries, object symbol, out int place)
    {
        place = RuntimeHelpers.GetHashCode(symbol) & (entries.Length - 1);
        while (Volatile.Read(ref entries[place]) is { } entry)
        {
            if (ReferenceEquals(entry.Symbol, symbol))
                return entry;
            place = (place + 1) & (entries.Length - 1);
        }

        return null;
    }

    private sealed class Entry(object symbol, TValue value)
    {
        public object Symbol { get; } = symbol;

        public TValue Value { get; } = value;
    }
}
