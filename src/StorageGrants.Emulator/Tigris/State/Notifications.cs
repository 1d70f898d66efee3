namespace StorageGrants.Emulator.Tigris.State;

/// <summary>The notification configuration of a bucket. No notification is ever sent, so of its secrets only the presence is kept.</summary>
/// <param name="Enabled">False when it is paused.</param>
/// <param name="Webhook">Where to, or null.</param>
/// <param name="Filter">Which objects, or null for all.</param>
/// <param name="BasicUser">User name for basic authentication, or null.</param>
/// <param name="HasBasicPass">Whether a password was set.</param>
/// <param name="HasToken">Whether a bearer token was set.</param>
internal sealed record Notifications(bool Enabled, string? Webhook, string? Filter, string? BasicUser, bool HasBasicPass, bool HasToken);
