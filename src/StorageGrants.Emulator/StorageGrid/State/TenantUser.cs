using System;
using System.Collections.Generic;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.StorageGrid.State;

/// <summary>A user; of the password only the digest is kept.</summary>
/// <param name="Id">The id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="UniqueName">The name with prefix, which never changes; <c>root</c> for the root user.</param>
/// <param name="FullName">The name to show.</param>
/// <param name="MemberOf">Ids of the groups.</param>
/// <param name="IsDisabled">Whether a local user cannot sign in.</param>
/// <param name="PasswordDigest">Digest of the password; null when none was set.</param>
internal sealed record TenantUser(
    string Id,
    long Sequence,
    string UniqueName,
    string FullName,
    IReadOnlyList<string> MemberOf,
    bool IsDisabled,
    byte[]? PasswordDigest) : ISequenced
{
    public const string RootName = "root";
    public const string RootId = "00000000-0000-0000-0000-000000000000";

    string ISequenced.Key => Id;

    public bool IsRoot => Id == RootId;

    public bool IsFederated => UniqueName.StartsWith("federated-", StringComparison.Ordinal);

    /// <summary>The name as one signs in with it.</summary>
    public string ShortName => UniqueName[(UniqueName.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
