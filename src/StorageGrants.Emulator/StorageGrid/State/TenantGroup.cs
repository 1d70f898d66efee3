using System;
using System.Collections.Generic;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.StorageGrid.State;

/// <summary>A group of users.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="UniqueName">Its name with prefix, which never changes.</param>
/// <param name="DisplayName">The name to show.</param>
/// <param name="IsReadOnly">Whether members may only look.</param>
/// <param name="Permissions">The permissions it gives; null when none were ever named.</param>
/// <param name="S3Policy">Its S3 policy as JSON, or null.</param>
/// <param name="Swift">Its Swift roles as JSON, or null.</param>
internal sealed record TenantGroup(
    string Id,
    long Sequence,
    string UniqueName,
    string DisplayName,
    bool IsReadOnly,
    IReadOnlyList<string>? Permissions,
    string? S3Policy,
    string? Swift) : ISequenced
{
    string ISequenced.Key => Id;

    public bool IsFederated => UniqueName.StartsWith("federated-", StringComparison.Ordinal);
}
