using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Authority;

/// <summary>The user that a request acts for, in one organization.</summary>
/// <param name="User">The user who made the signing key, or whose session it is.</param>
/// <param name="Organization">The organization of the key, or the one the session names.</param>
internal sealed record Caller(UserAccount User, Organization Organization);
