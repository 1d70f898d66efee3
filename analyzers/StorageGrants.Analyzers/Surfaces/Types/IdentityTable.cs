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
    private Slot[] _slots = new Slot[64];
    private int _count;

    /// <summary>What is known of a symbol, or null.</summary>
    public TValue? Get(object symbol)
    {
        var slots = Volatile.Read(ref _slots);
        for (var place = PlaceOf(symbol, slots); Volatile.Read(ref slots[place].Symbol) is { } known; place = (place + 1) & (slots.Length - 1))
        {
            if (ReferenceEquals(known, symbol))
                return slots[place].Value;
        }

        return null;
    }

    /// <summary>Keeps what was found out of a symbol. The first answer stays.</summary>
    public TValue Add(object symbol, TValue value)
    {
        lock (_gate)
        {
            if (Get(symbol) is { } known)
                return known;
            Put(_slots, symbol, value);
            // Half of the places stay free, so that most symbols are found at once.
            if (++_count * 2 > _slots.Length)
                Volatile.Write(ref _slots, Grown(_slots));
            return value;
        }
    }

    private static Slot[] Grown(Slot[] slots)
    {
        var grown = new Slot[slots.Length * 4];
        foreach (var slot in slots)
        {
            if (slot.Symbol is { } symbol)
                Put(grown, symbol, slot.Value!);
        }

        return grown;
    }

    // The value first: whoever sees the symbol takes it.
    private static void Put(Slot[] slots, object symbol, TValue value)
    {
        var place = PlaceOf(symbol, slots);
        while (slots[place].Symbol is not null)
            place = (place + 1) & (slots.Length - 1);
        slots[place].Value = value;
        Volatile.Write(ref slots[place].Symbol, symbol);
    }

    private static int PlaceOf(object symbol, Slot[] slots) => RuntimeHelpers.GetHashCode(symbol) & (slots.Length - 1);

    private struct Slot
    {
        public object? Symbol;
        public TValue? Value;
    }
}
