using System;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>An invitation that was neither accepted nor taken back.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="Email">Whom it is for.</param>
/// <param name="Role">Name of the member role to come.</param>
/// <param name="CreatedBy">Id of the user who sent it.</param>
/// <param name="ValidUntil">Until when it can be accepted.</param>
internal sealed record Invitation(string Id, long Sequence, string OrganizationId, string Email, string Role, string CreatedBy, DateTimeOffset ValidUntil) : ISequenced
{
    string ISequenced.Key => Id;
}
