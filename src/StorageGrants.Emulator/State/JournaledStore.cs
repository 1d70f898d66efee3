using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization.Metadata;
using StorageGrants.Emulator.Journal;

namespace StorageGrants.Emulator.State;

/// <summary>
/// Everything an emulator remembers beyond its sign-ins. Not thread-safe by itself: every operation runs under
/// <see cref="Gate"/>.
/// </summary>
/// <typeparam name="TChange">What one operation changes.</typeparam>
internal abstract class JournaledStore<TChange> : IDisposable
    where TChange : StoredChange, new()
{
    private const int RecordSize = 256;

    private ChangeJournal<TChange>? _journal;
    private long _lastSequence;

    public object Gate { get; } = new();

    /// <summary>Grows with every change.</summary>
    public long Version { get; private set; }

    /// <summary>The record that was dropped from the data file at the start.</summary>
    public DroppedRecord? Dropped => _journal?.Dropped;

    /// <summary>How many things there are that the file holds.</summary>
    protected abstract int Count { get; }

    /// <summary>The next place in the order of creation.</summary>
    public long NextSequence() => ++_lastSequence;

    /// <summary>Makes <paramref name="change"/> happen, after it is safe in the data file.</summary>
    /// <exception cref="JournalException">The data file cannot be written; nothing has changed.</exception>
    public void Commit(TChange change)
    {
        change = change with { LastSequence = _lastSequence };
        _journal?.Append(change);
        Take(change);
        _journal?.CompactWhenDue(Everything);
    }

    public void Dispose()
    {
        lock (Gate)
            _journal?.Dispose();
    }

    /// <summary>Keeps changes in <paramref name="file"/> from now on, and takes what is in it already.</summary>
    /// <param name="file">The data file, taken over; null to keep nothing.</param>
    /// <param name="system">The emulated system, which no other can read the file of.</param>
    /// <param name="json">How a change is written.</param>
    /// <exception cref="System.IO.InvalidDataException">The file is damaged, or is none of this emulator's.</exception>
    protected void Open(IDataFile? file, string system, JsonTypeInfo<TChange> json)
    {
        if (file is null)
            return;
        try
        {
            _journal = new ChangeJournal<TChange>(file, system, json, Take);
            _journal.CompactAtStart(Count, Everything);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    protected abstract void Apply(TChange change);

    /// <summary>Changes that make all there is, in an order in which they can happen.</summary>
    protected abstract IEnumerable<TChange> Contents();

    /// <summary>Things in pieces, so that no record grows with the store.</summary>
    protected static IEnumerable<TChange> Pieces<T>(IEnumerable<T> all, Func<T[], TChange> change) => all.Chunk(RecordSize).Select(change);

    protected static void Put<T>(Table<T> table, IReadOnlyList<T>? items)
        where T : class, ISequenced
    {
        foreach (var item in items ?? [])
            table.Put(item);
    }

    protected static void Remove<T>(Table<T> table, IReadOnlyList<string>? keys)
        where T : class, ISequenced
    {
        foreach (var key in keys ?? [])
            table.Remove(key);
    }

    private IEnumerable<TChange> Everything() => Contents().Prepend(new TChange() with { LastSequence = _lastSequence });

    private void Take(TChange change)
    {
        Version++;
        _lastSequence = Math.Max(_lastSequence, change.LastSequence);
        Apply(change);
    }
}
