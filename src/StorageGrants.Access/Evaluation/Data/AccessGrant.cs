using System;
using StorageGrants.Access.Grants;

namespace StorageGrants.Access;

/// <summary>One role on one scope.</summary>
public sealed class AccessGrant
{
    /// <summary>Creates a grant.</summary>
    /// <param name="roleSet">Name of the role set, such as <c>BucketRole</c>.</param>
    /// <param name="role">The role's text on the wire.</param>
    /// <param name="scope">Where it holds.</param>
    /// <param name="origin">The place it was read from, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="roleSet"/> or <paramref name="role"/> is null.</exception>
    public AccessGrant(string roleSet, string role, AccessScope scope, GrantOrigin? origin = null)
    {
        RoleSet = roleSet ?? throw new ArgumentNullException(nameof(roleSet));
        Role = role ?? throw new ArgumentNullException(nameof(role));
        Scope = scope;
        Origin = origin;
    }

    /// <summary>Name of the role set.</summary>
    public string RoleSet { get; }

    /// <summary>The role's text on the wire.</summary>
    public string Role { get; }

    /// <summary>Where it holds.</summary>
    public AccessScope Scope { get; }

    /// <summary>The place it was read from, or null.</summary>
    public GrantOrigin? Origin { get; }

    /// <inheritdoc />
    public override string ToString() => Role + " on " + Scope;
}
