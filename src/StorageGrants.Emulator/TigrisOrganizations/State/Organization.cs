using System.Collections.Generic;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>An organization.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsFlyManaged">Whether its members are mirrored from Fly.</param>
/// <param name="Members">Names of member roles by the id of the user.</param>
internal sealed record Organization(string Id, long Sequence, string Name, bool IsFlyManaged, IReadOnlyDictionary<string, string> Members) : ISequenced
{
    public const string OwnerRole = "Owner";

    string ISequenced.Key => Id;

    public bool IsOwnedBy(string userId) => Members.TryGetValue(userId, out var role) && role == OwnerRole;
}
