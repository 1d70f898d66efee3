namespace StorageGrants.Emulator.Tests.Durability;

internal enum PendingKind
{
    CreateKey,
    Rotate,
    DeleteKey,
    CreatePolicy,
    DeletePolicy,
    Update,
}

/// <summary>A call that was made and not answered: it may have happened whole or not at all.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Key">The key it named.</param>
/// <param name="Policy">The policy it named.</param>
/// <param name="Grants">The roles it gave.</param>
internal sealed record Pending(PendingKind Kind, string? Key, string? Policy, string? Grants = null);
