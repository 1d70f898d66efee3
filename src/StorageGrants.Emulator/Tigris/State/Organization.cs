using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>An organization of the provider.</summary>
/// <param name="Id">The partner's id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="Name">Display name, given once.</param>
/// <param name="Active">False when it is switched off.</param>
/// <param name="QuotaBytes">The quota; 0 is no limit.</param>
internal sealed record Organization(string Id, long Sequence, string Name, bool Active, long QuotaBytes) : ISequenced
{
    string ISequenced.Key => Id;
}
