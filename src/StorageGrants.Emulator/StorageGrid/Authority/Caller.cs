using System;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid.Authority;

/// <summary>Who sends a request.</summary>
/// <param name="User">The user; null for calls without a token.</param>
/// <param name="Version">The version of the API that is spoken.</param>
/// <param name="Token">The token; empty for calls without one.</param>
/// <param name="Expires">When the token ends.</param>
internal sealed record Caller(TenantUser? User, int Version, string Token, DateTimeOffset Expires);
