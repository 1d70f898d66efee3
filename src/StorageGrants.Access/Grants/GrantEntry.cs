namespace StorageGrants.Access.Grants;

/// <summary>One grant: a role on a scope.</summary>
public sealed class GrantEntry
{
    /// <summary>Creates a grant.</summary>
    /// <param name="shape">How it is written.</param>
    /// <param name="scope">The scope, such as a bucket name.</param>
    /// <param name="role">The role.</param>
    /// <param name="origin">Where the whole grant stands.</param>
    public GrantEntry(GrantEntryShape shape, GrantText scope, GrantText role, GrantOrigin origin)
    {
        Shape = shape;
        Scope = scope;
        Role = role;
        Origin = origin;
    }

    /// <summary>How it is written.</summary>
    public GrantEntryShape Shape { get; }

    /// <summary>The scope, such as a bucket name.</summary>
    public GrantText Scope { get; }

    /// <summary>The role.</summary>
    public GrantText Role { get; }

    /// <summary>Where the whole grant stands.</summary>
    public GrantOrigin Origin { get; }

    /// <summary>Whether the scope is known to be the wildcard.</summary>
    public bool IsWildcard => Scope.Value is { } scope && scope == Shape.RoleSet.Wildcard;
}
