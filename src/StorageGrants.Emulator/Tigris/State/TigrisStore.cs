using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>Everything the emulator remembers. Not thread-safe by itself: every operation runs under <see cref="Gate"/>.</summary>
internal sealed class TigrisStore
{
    private readonly Dictionary<string, Organization> _organizations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private long _lastSequence;

    public object Gate { get; } = new();

    public Organization? FindOrganization(string id) => _organizations.GetValueOrDefault(id);

    public Bucket? FindBucket(string name) => _buckets.GetValueOrDefault(name);

    public Organization GetOrAddOrganization(string id)
    {
        if (!_organizations.TryGetValue(id, out var organization))
            _organizations.Add(id, organization = new Organization(id));
        return organization;
    }

    public Bucket GetOrAddBucket(string name, string orgId)
    {
        if (!_buckets.TryGetValue(name, out var bucket))
            _buckets.Add(name, bucket = new Bucket(name, orgId));
        return bucket;
    }

    /// <summary>Adds a key with a fresh id and secret; the secret is returned here and nowhere else.</summary>
    public (AccessKey Key, string Secret) AddKey(Organization organization, string userId, string name)
    {
        string id;
        do
        {
            id = Credentials.NewId();
        }
        while (FindKey(id) is not null);

        var key = new AccessKey(id, ++_lastSequence, userId, name);
        var secret = Credentials.NewSecret();
        key.SetSecret(secret);
        organization.Add(key);
        return (key, secret);
    }

    /// <summary>The key of any organization.</summary>
    public AccessKey? FindKey(string id) =>
        _organizations.Values.Select(organization => organization.Find(id)).FirstOrDefault(static key => key is not null);
}
