using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Emulator.Journal;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Backblaze.State;

/// <summary>Everything the emulator remembers beyond its tokens. Not thread-safe by itself: every operation runs under <see cref="Gate"/>.</summary>
internal sealed class BackblazeStore : IDisposable
{
    private const string SystemName = "Backblaze";
    private const int RecordSize = 256;

    private readonly ChangeJournal<BackblazeChange>? _journal;
    private long _lastSequence;

    /// <summary>A store that keeps its changes in <paramref name="file"/> and has what is in it already.</summary>
    /// <param name="file">The data file, taken over; null to keep nothing.</param>
    /// <exception cref="System.IO.InvalidDataException">The file is damaged, or is none of this emulator's.</exception>
    public BackblazeStore(IDataFile? file)
    {
        if (file is null)
            return;
        try
        {
            _journal = new ChangeJournal<BackblazeChange>(file, SystemName, BackblazeChangeJson.Default.BackblazeChange, Apply);
            _journal.CompactAtStart(Keys.All.Count + Buckets.All.Count + Members.All.Count, Everything);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public object Gate { get; } = new();

    public Table<ApplicationKey> Keys { get; } = new();

    public Table<Bucket> Buckets { get; } = new();

    public Table<GroupMember> Members { get; } = new();

    /// <summary>The record that was dropped from the data file at the start.</summary>
    public DroppedRecord? Dropped => _journal?.Dropped;

    /// <summary>The next place in the order of creation.</summary>
    public long NextSequence() => ++_lastSequence;

    /// <summary>Makes <paramref name="change"/> happen, after it is safe in the data file.</summary>
    /// <exception cref="JournalException">The data file cannot be written; nothing has changed.</exception>
    public void Commit(BackblazeChange change)
    {
        change = change with { LastSequence = _lastSequence };
        _journal?.Append(change);
        Apply(change);
        _journal?.CompactWhenDue(Everything);
    }

    public void Dispose()
    {
        lock (Gate)
            _journal?.Dispose();
    }

    private IEnumerable<BackblazeChange> Everything() =>
    [
        new BackblazeChange { LastSequence = _lastSequence },
        .. Keys.All.Chunk(RecordSize).Select(static part => new BackblazeChange { Keys = part }),
        .. Buckets.All.Chunk(RecordSize).Select(static part => new BackblazeChange { Buckets = part }),
        .. Members.All.Chunk(RecordSize).Select(static part => new BackblazeChange { Members = part }),
    ];

    private void Apply(BackblazeChange change)
    {
        _lastSequence = Math.Max(_lastSequence, change.LastSequence);
        foreach (var id in change.RemovedKeys ?? [])
            Keys.Remove(id);
        foreach (var id in change.RemovedBuckets ?? [])
            Buckets.Remove(id);
        foreach (var key in change.Keys ?? [])
            Keys.Put(key);
        foreach (var bucket in change.Buckets ?? [])
            Buckets.Put(bucket);
        foreach (var member in change.Members ?? [])
            Members.Put(member);
    }
}
