using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Emulator.Journal;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>Everything the emulator remembers.</summary>
internal sealed class TigrisStore : JournaledStore<Change>
{
    private readonly Dictionary<string, OrganizationContents> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccessKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Table<Snapshot>> _snapshots = new(StringComparer.Ordinal);

    /// <summary>A store that keeps its changes in <paramref name="file"/> and has what is in it already.</summary>
    /// <param name="file">The data file, taken over; null to keep nothing.</param>
    /// <exception cref="System.IO.InvalidDataException">The file is damaged, or is none of the emulator's.</exception>
    public TigrisStore(IDataFile? file) => Open(file, "Tigris", ChangeJson.Default.Change);

    public Table<Organization> Organizations { get; } = new();

    /// <summary>The buckets of all organizations.</summary>
    public Table<Bucket> Buckets { get; } = new();

    protected override int Count => Organizations.All.Count + Buckets.All.Count + _keys.Count;

    /// <summary>What belongs to an organization that exists.</summary>
    public OrganizationContents Of(Organization organization) => _contents[organization.Id];

    /// <summary>The key of any organization.</summary>
    public AccessKey? FindKey(string id) => _keys.GetValueOrDefault(id);

    /// <summary>The snapshots of a bucket that exists.</summary>
    public Table<Snapshot> SnapshotsOf(Bucket bucket) => _snapshots[bucket.Name];

    /// <summary>A key with a fresh id and secret, not yet in the store; the secret is returned here and nowhere else.</summary>
    public AccessKey NewKey(Organization organization, string userId, string name, string scope, out string secret)
    {
        string id;
        do
        {
            id = Credentials.NewId();
        }
        while (FindKey(id) is not null);

        secret = Credentials.NewSecret();
        return new AccessKey(id, organization.Id, NextSequence(), userId, name, Credentials.Digest(secret), [], [], scope);
    }

    // Organizations come before what belongs to them.
    protected override IEnumerable<Change> Contents() =>
    [
        .. Pieces(Organizations.All, static part => new Change { Organizations = part }),
        .. Pieces(Buckets.All, static part => new Change { Buckets = part }),
        .. Pieces(_contents.Values.SelectMany(static contents => contents.Policies.All), static part => new Change { Policies = part }),
        .. Pieces(_contents.Values.SelectMany(static contents => contents.Keys.All), static part => new Change { Keys = part }),
        .. Pieces(_snapshots.Values.SelectMany(static snapshots => snapshots.All), static part => new Change { Snapshots = part }),
    ];

    protected override void Apply(Change change)
    {
        Remove(change);
        foreach (var organization in change.Organizations ?? [])
        {
            Organizations.Put(organization);
            _contents.TryAdd(organization.Id, new OrganizationContents());
        }

        foreach (var bucket in change.Buckets ?? [])
        {
            Buckets.Put(bucket);
            _contents[bucket.OrgId].Buckets.Put(bucket);
            _snapshots.TryAdd(bucket.Name, new Table<Snapshot>());
        }

        foreach (var policy in change.Policies ?? [])
            _contents[policy.OrgId].Policies.Put(policy);
        foreach (var key in change.Keys ?? [])
        {
            _keys[key.Id] = key;
            _contents[key.OrgId].Keys.Put(key);
        }

        foreach (var snapshot in change.Snapshots ?? [])
            _snapshots[snapshot.Bucket].Put(snapshot);
    }

    private void Remove(Change change)
    {
        foreach (var name in change.RemovedBuckets ?? [])
        {
            _contents[Buckets.Find(name)!.OrgId].Buckets.Remove(name);
            _snapshots.Remove(name);
            Buckets.Remove(name);
        }

        foreach (var policy in change.RemovedPolicies ?? [])
            _contents[policy.Of].Policies.Remove(policy.Name);
        foreach (var id in change.RemovedKeys ?? [])
        {
            _keys.Remove(id, out var key);
            _contents[key!.OrgId].Keys.Remove(id);
        }

        foreach (var snapshot in change.RemovedSnapshots ?? [])
            _snapshots[snapshot.Of].Remove(snapshot.Name);
    }
}
