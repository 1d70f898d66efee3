using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Emulator.Journal;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>Everything the emulator remembers beyond its sessions. Not thread-safe by itself: every operation runs under <see cref="Gate"/>.</summary>
internal sealed class OrganizationsStore : IDisposable
{
    private const string SystemName = "Tigris Organizations";
    private const int RecordSize = 256;

    private readonly ChangeJournal<OrganizationsChange>? _journal;
    private long _lastSequence;

    /// <summary>A store that keeps its changes in <paramref name="file"/> and has what is in it already.</summary>
    /// <param name="file">The data file, taken over; null to keep nothing.</param>
    /// <exception cref="System.IO.InvalidDataException">The file is damaged, or is none of this emulator's.</exception>
    public OrganizationsStore(IDataFile? file)
    {
        if (file is null)
            return;
        try
        {
            _journal = new ChangeJournal<OrganizationsChange>(file, SystemName, OrganizationsChangeJson.Default.OrganizationsChange, Apply);
            _journal.CompactAtStart(
                Users.All.Count + Organizations.All.Count + Invitations.All.Count + Teams.All.Count + Buckets.All.Count + Policies.All.Count + Keys.All.Count, Everything);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public object Gate { get; } = new();

    public Table<UserAccount> Users { get; } = new();

    public Table<Organization> Organizations { get; } = new();

    public Table<Invitation> Invitations { get; } = new();

    public Table<Team> Teams { get; } = new();

    public Table<Bucket> Buckets { get; } = new();

    public Table<Policy> Policies { get; } = new();

    public Table<AccessKey> Keys { get; } = new();

    /// <summary>Grows with every change.</summary>
    public long Version { get; private set; }

    /// <summary>The record that was dropped from the data file at the start.</summary>
    public DroppedRecord? Dropped => _journal?.Dropped;

    /// <summary>The next place in the order of creation.</summary>
    public long NextSequence() => ++_lastSequence;

    /// <summary>Makes <paramref name="change"/> happen, after it is safe in the data file.</summary>
    /// <exception cref="JournalException">The data file cannot be written; nothing has changed.</exception>
    public void Commit(OrganizationsChange change)
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

    private IEnumerable<OrganizationsChange> Everything() =>
    [
        new OrganizationsChange { LastSequence = _lastSequence },
        .. Users.All.Chunk(RecordSize).Select(static part => new OrganizationsChange { Users = part }),
        .. Organizations.All.Chunk(RecordSize).Select(static part => new OrganizationsChange { Organizations = part }),
        .. Invitations.All.Chunk(RecordSize).Select(static part => new OrganizationsChange { Invitations = part }),
        .. Teams.All.Chunk(RecordSize).Select(static part => new OrganizationsChange { Teams = part }),
        .. Buckets.All.Chunk(RecordSize).Select(static part => new OrganizationsChange { Buckets = part }),
        .. Policies.All.Chunk(RecordSize).Select(static part => new OrganizationsChange { Policies = part }),
        .. Keys.All.Chunk(RecordSize).Select(static part => new OrganizationsChange { Keys = part }),
    ];

    private void Apply(OrganizationsChange change)
    {
        _lastSequence = Math.Max(_lastSequence, change.LastSequence);
        Version++;
        Remove(Invitations, change.RemovedInvitations);
        Remove(Teams, change.RemovedTeams);
        Remove(Policies, change.RemovedPolicies);
        Remove(Keys, change.RemovedKeys);
        Put(Users, change.Users);
        Put(Organizations, change.Organizations);
        Put(Invitations, change.Invitations);
        Put(Teams, change.Teams);
        Put(Buckets, change.Buckets);
        Put(Policies, change.Policies);
        Put(Keys, change.Keys);
    }

    private static void Put<T>(Table<T> table, IReadOnlyList<T>? items)
        where T : class, ISequenced
    {
        foreach (var item in items ?? [])
            table.Put(item);
    }

    private static void Remove<T>(Table<T> table, IReadOnlyList<string>? keys)
        where T : class, ISequenced
    {
        foreach (var key in keys ?? [])
            table.Remove(key);
    }
}
