using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>A person.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="Email">Email address, unique among all without regard to case.</param>
/// <param name="Name">What people call it.</param>
/// <param name="SignsInByFly">Whether the account is one of Fly.</param>
internal sealed record UserAccount(string Id, long Sequence, string Email, string Name, bool SignsInByFly) : ISequenced
{
    string ISequenced.Key => Id;
}
