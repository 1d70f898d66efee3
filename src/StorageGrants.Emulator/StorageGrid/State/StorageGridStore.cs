using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Emulator.Journal;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.StorageGrid.State;

/// <summary>Everything the emulator remembers beyond its tokens. Not thread-safe by itself: every operation runs under <see cref="Gate"/>.</summary>
internal sealed class StorageGridStore : IDisposable
{
    private const string SystemName = "StorageGRID";
    private const int RecordSize = 256;

    private readonly ChangeJournal<StorageGridChange>? _journal;
    private long _lastSequence;

    /// <summary>A store that keeps its changes in <paramref name="file"/> and has what is in it already.</summary>
    /// <param name="file">The data file, taken over; null to keep nothing.</param>
    /// <param name="rootPassword">The password of root, who is not in the file.</param>
    /// <exception cref="System.IO.InvalidDataException">The file is damaged, or is none of this emulator's.</exception>
    public StorageGridStore(IDataFile? file, string rootPassword)
    {
        Root = new TenantUser(TenantUser.RootId, 0, TenantUser.RootName, "Root", [], false, StorageGridCredentials.Digest(rootPassword));
        if (file is null)
            return;
        try
        {
            _journal = new ChangeJournal<StorageGridChange>(file, SystemName, StorageGridChangeJson.Default.StorageGridChange, Apply);
            _journal.CompactAtStart(Groups.All.Count + Users.All.Count + Keys.All.Count + Containers.All.Count, Everything);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public object Gate { get; } = new();

    /// <summary>The user who may do everything.</summary>
    public TenantUser Root { get; private set; }

    public Table<TenantGroup> Groups { get; } = new();

    /// <summary>All users but root.</summary>
    public Table<TenantUser> Users { get; } = new();

    public Table<TenantKey> Keys { get; } = new();

    public Table<TenantContainer> Containers { get; } = new();

    /// <summary>Grows with every change.</summary>
    public long Version { get; private set; }

    /// <summary>The record that was dropped from the data file at the start.</summary>
    public DroppedRecord? Dropped => _journal?.Dropped;

    /// <summary>The next place in the order of creation.</summary>
    public long NextSequence() => ++_lastSequence;

    public TenantUser? FindUser(string id) => id == TenantUser.RootId ? Root : Users.Find(id);

    public bool HasKey(string accessKey, string secret) => Keys.All.Any(key =>
        StorageGridCredentials.Fits(key.AccessKeyDigest, accessKey) && StorageGridCredentials.Fits(key.SecretDigest, secret));

    /// <summary>Sets the password of root until the next start.</summary>
    public void SetRootPassword(string password) => Root = Root with { PasswordDigest = StorageGridCredentials.Digest(password) };

    /// <summary>Makes <paramref name="change"/> happen, after it is safe in the data file.</summary>
    /// <exception cref="JournalException">The data file cannot be written; nothing has changed.</exception>
    public void Commit(StorageGridChange change)
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

    private IEnumerable<StorageGridChange> Everything() =>
    [
        new StorageGridChange { LastSequence = _lastSequence },
        .. Groups.All.Chunk(RecordSize).Select(static part => new StorageGridChange { Groups = part }),
        .. Users.All.Chunk(RecordSize).Select(static part => new StorageGridChange { Users = part }),
        .. Keys.All.Chunk(RecordSize).Select(static part => new StorageGridChange { Keys = part }),
        .. Containers.All.Chunk(RecordSize).Select(static part => new StorageGridChange { Containers = part }),
    ];

    private void Apply(StorageGridChange change)
    {
        Version++;
        _lastSequence = Math.Max(_lastSequence, change.LastSequence);
        Apply(Groups, change.RemovedGroups, change.Groups);
        Apply(Users, change.RemovedUsers, change.Users);
        Apply(Keys, change.RemovedKeys, change.Keys);
        Apply(Containers, change.RemovedContainers, change.Containers);
    }

    private static void Apply<T>(Table<T> table, IReadOnlyList<string>? removed, IReadOnlyList<T>? put)
        where T : class, ISequenced
    {
        foreach (var key in removed ?? [])
            table.Remove(key);
        foreach (var item in put ?? [])
            table.Put(item);
    }
}
