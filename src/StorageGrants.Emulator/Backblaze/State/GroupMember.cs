using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Backblaze.State;

/// <summary>An account made through the Partner API. Nobody can sign in with it here.</summary>
/// <param name="AccountId">Id of the account.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="Email">Its email address, unique among all.</param>
/// <param name="GroupId">Its group; null once it was ejected.</param>
/// <param name="Region">Where it keeps its data.</param>
internal sealed record GroupMember(string AccountId, long Sequence, string Email, string? GroupId, string Region) : ISequenced
{
    string ISequenced.Key => AccountId;
}
