using System;
using System.Collections.Generic;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>A team.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="OrganizationId">Its organization.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its description.</param>
/// <param name="Members">Ids of users.</param>
/// <param name="Created">When it was created.</param>
/// <param name="Updated">When it was changed.</param>
internal sealed record Team(
    string Id, long Sequence, string OrganizationId, string Name, string Description, IReadOnlyList<string> Members, DateTimeOffset Created, DateTimeOffset Updated) : ISequenced
{
    string ISequenced.Key => Id;
}
