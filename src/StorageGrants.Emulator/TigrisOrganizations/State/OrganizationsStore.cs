using System.Collections.Generic;
using StorageGrants.Emulator.Journal;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>Everything the emulator remembers beyond its sessions.</summary>
internal sealed class OrganizationsStore : JournaledStore<OrganizationsChange>
{
    /// <summary>A store that keeps its changes in <paramref name="file"/> and has what is in it already.</summary>
    /// <param name="file">The data file, taken over; null to keep nothing.</param>
    /// <exception cref="System.IO.InvalidDataException">The file is damaged, or is none of this emulator's.</exception>
    public OrganizationsStore(IDataFile? file) => Open(file, "Tigris Organizations", OrganizationsChangeJson.Default.OrganizationsChange);

    public Table<UserAccount> Users { get; } = new();

    public Table<Organization> Organizations { get; } = new();

    public Table<Invitation> Invitations { get; } = new();

    public Table<Team> Teams { get; } = new();

    public Table<Bucket> Buckets { get; } = new();

    public Table<Policy> Policies { get; } = new();

    public Table<AccessKey> Keys { get; } = new();

    protected override int Count =>
        Users.All.Count + Organizations.All.Count + Invitations.All.Count + Teams.All.Count + Buckets.All.Count + Policies.All.Count + Keys.All.Count;

    protected override IEnumerable<OrganizationsChange> Contents() =>
    [
        .. Pieces(Users.All, static part => new OrganizationsChange { Users = part }),
        .. Pieces(Organizations.All, static part => new OrganizationsChange { Organizations = part }),
        .. Pieces(Invitations.All, static part => new OrganizationsChange { Invitations = part }),
        .. Pieces(Teams.All, static part => new OrganizationsChange { Teams = part }),
        .. Pieces(Buckets.All, static part => new OrganizationsChange { Buckets = part }),
        .. Pieces(Policies.All, static part => new OrganizationsChange { Policies = part }),
        .. Pieces(Keys.All, static part => new OrganizationsChange { Keys = part }),
    ];

    protected override void Apply(OrganizationsChange change)
    {
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
}
