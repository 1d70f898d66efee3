namespace StorageGrants.Emulator.Tigris.State;

/// <summary>The name of something that is unique only inside something else.</summary>
/// <param name="Of">Organization of a policy, bucket of a snapshot.</param>
/// <param name="Name">Name of the policy, version of the snapshot.</param>
internal readonly record struct ScopedName(string Of, string Name);
