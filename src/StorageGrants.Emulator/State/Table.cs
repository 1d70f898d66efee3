using System;
using System.Collections.Generic;

namespace StorageGrants.Emulator.State;

/// <summary>Things by name and in order of creation.</summary>
internal sealed class Table<T>
    where T : class, ISequenced
{
    private readonly Dictionary<string, T> _byKey = new(StringComparer.Ordinal);
    private readonly SortedList<long, T> _inOrder = [];

    /// <summary>All, oldest first.</summary>
    public IList<T> All => _inOrder.Values;

    public T? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Adds <paramref name="item"/>, or replaces the one with its key.</summary>
    public void Put(T item)
    {
        if (_byKey.TryGetValue(item.Key, out var old) && old.Sequence != item.Sequence)
            _inOrder.Remove(old.Sequence);
        _byKey[item.Key] = item;
        _inOrder[item.Sequence] = item;
    }

    public void Remove(string key)
    {
        if (_byKey.Remove(key, out var item))
            _inOrder.Remove(item.Sequence);
    }

    /// <summary>Those made later than <paramref name="sequence"/>, oldest first.</summary>
    public IEnumerable<T> After(long sequence)
    {
        var (low, high) = (0, _inOrder.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_inOrder.GetKeyAtIndex(middle) <= sequence)
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low; i < _inOrder.Count; i++)
            yield return _inOrder.GetValueAtIndex(i);
    }
}
