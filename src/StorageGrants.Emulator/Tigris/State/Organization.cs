using System;
using System.Collections.Generic;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>An organization of the provider with its keys and policies.</summary>
internal sealed class Organization(string id)
{
    private readonly Dictionary<string, AccessKey> _byId = new(StringComparer.Ordinal);
    private readonly SortedList<long, AccessKey> _inOrder = [];

    public string Id { get; } = id;

    /// <summary>Names of the policies; unique in the organization.</summary>
    public HashSet<string> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>All keys, oldest first.</summary>
    public IList<AccessKey> Keys => _inOrder.Values;

    public AccessKey? Find(string keyId) => _byId.GetValueOrDefault(keyId);

    public void Add(AccessKey key)
    {
        _byId.Add(key.Id, key);
        _inOrder.Add(key.Sequence, key);
    }

    public void Remove(AccessKey key)
    {
        _byId.Remove(key.Id);
        _inOrder.Remove(key.Sequence);
    }
}
