using System.Collections.Generic;
using System.Linq;
using StorageGrants.Emulator.Journal;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.StorageGrid.State;

/// <summary>Everything the emulator remembers beyond its tokens.</summary>
internal sealed class StorageGridStore : JournaledStore<StorageGridChange>
{
    /// <summary>A store that keeps its changes in <paramref name="file"/> and has what is in it already.</summary>
    /// <param name="file">The data file, taken over; null to keep nothing.</param>
    /// <param name="rootPassword">The password of root, who is not in the file.</param>
    /// <exception cref="System.IO.InvalidDataException">The file is damaged, or is none of this emulator's.</exception>
    public StorageGridStore(IDataFile? file, string rootPassword)
    {
        Root = new TenantUser(TenantUser.RootId, 0, TenantUser.RootName, "Root", [], false, StorageGridCredentials.Digest(rootPassword));
        Open(file, "StorageGRID", StorageGridChangeJson.Default.StorageGridChange);
    }

    /// <summary>The user who may do everything.</summary>
    public TenantUser Root { get; private set; }

    public Table<TenantGroup> Groups { get; } = new();

    /// <summary>All users but root.</summary>
    public Table<TenantUser> Users { get; } = new();

    public Table<TenantKey> Keys { get; } = new();

    public Table<TenantContainer> Containers { get; } = new();

    protected override int Count => Groups.All.Count + Users.All.Count + Keys.All.Count + Containers.All.Count;

    public TenantUser? FindUser(string id) => id == TenantUser.RootId ? Root : Users.Find(id);

    public bool HasKey(string accessKey, string secret) => Keys.All.Any(key =>
        StorageGridCredentials.Fits(key.AccessKeyDigest, accessKey) && StorageGridCredentials.Fits(key.SecretDigest, secret));

    /// <summary>Sets the password of root until the next start.</summary>
    public void SetRootPassword(string password) => Root = Root with { PasswordDigest = StorageGridCredentials.Digest(password) };

    protected override IEnumerable<StorageGridChange> Contents() =>
    [
        .. Pieces(Groups.All, static part => new StorageGridChange { Groups = part }),
        .. Pieces(Users.All, static part => new StorageGridChange { Users = part }),
        .. Pieces(Keys.All, static part => new StorageGridChange { Keys = part }),
        .. Pieces(Containers.All, static part => new StorageGridChange { Containers = part }),
    ];

    protected override void Apply(StorageGridChange change)
    {
        Remove(Groups, change.RemovedGroups);
        Put(Groups, change.Groups);
        Remove(Users, change.RemovedUsers);
        Put(Users, change.Users);
        Remove(Keys, change.RemovedKeys);
        Put(Keys, change.Keys);
        Remove(Containers, change.RemovedContainers);
        Put(Containers, change.Containers);
    }
}
