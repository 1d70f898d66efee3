using System;
using System.Collections.Generic;

namespace StorageGrants.Access;

/// <summary>What there is in an organization: who, in which groups, with which roles, on which buckets.</summary>
public sealed class AccessData
{
    /// <summary>Everyone who may ask.</summary>
    public IReadOnlyList<AccessPrincipal> Principals { get; set; } = Array.Empty<AccessPrincipal>();

    /// <summary>Groups of principals.</summary>
    public IReadOnlyList<AccessGroup> Groups { get; set; } = Array.Empty<AccessGroup>();

    /// <summary>Groups of buckets.</summary>
    public IReadOnlyList<AccessResourceGroup> ResourceGroups { get; set; } = Array.Empty<AccessResourceGroup>();

    /// <summary>The buckets. A grant names only buckets that are here.</summary>
    public IReadOnlyList<AccessBucket> Buckets { get; set; } = Array.Empty<AccessBucket>();

    /// <summary>Words of the system that hold for the whole organization, such as <c>single-sign-on</c>.</summary>
    public IReadOnlyList<string> Settings { get; set; } = Array.Empty<string>();

    /// <summary>Roles that are switched off for everyone.</summary>
    public IReadOnlyList<string> DeactivatedRoles { get; set; } = Array.Empty<string>();
}
