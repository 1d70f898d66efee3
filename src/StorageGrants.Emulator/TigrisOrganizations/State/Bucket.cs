using System.Collections.Generic;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>A bucket without its objects, of which the emulator has none.</summary>
/// <param name="Name">Its name, unique among all organizations.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="OrganizationId">Its organization.</param>
/// <param name="CreatorId">Id of the user who created it.</param>
/// <param name="Shares">Names of share roles by the id of a user or team, or <see cref="Everyone"/>.</param>
internal sealed record Bucket(string Name, long Sequence, string OrganizationId, string CreatorId, IReadOnlyDictionary<string, string> Shares) : ISequenced
{
    /// <summary>Stands for the whole organization.</summary>
    public const string Everyone = "all";

    string ISequenced.Key => Name;
}
