using StorageGrants.Emulator.Backblaze.State;

namespace StorageGrants.Emulator.Backblaze.Authority;

/// <summary>The key that sends a request.</summary>
/// <param name="Key">The key; null for the master key, which may do everything.</param>
/// <param name="Version">The version of the API it speaks.</param>
internal sealed record Caller(ApplicationKey? Key, int Version);
