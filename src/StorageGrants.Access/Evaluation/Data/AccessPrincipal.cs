using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>Who may ask: a user, an access key, a sub-user.</summary>
public sealed class AccessPrincipal
{
    /// <summary>Creates a principal.</summary>
    /// <param name="name">Its name, unique in the organization.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public AccessPrincipal(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Its name, unique in the organization.</summary>
    public string Name { get; }

    /// <summary>Names of the groups it belongs to.</summary>
    public IReadOnlyList<string> Groups { get; set; } = Array.Empty<string>();

    /// <summary>Roles it has directly.</summary>
    public IReadOnlyList<AccessGrant> Grants { get; set; } = Array.Empty<AccessGrant>();

    /// <summary>Policies attached to it.</summary>
    public IReadOnlyList<AccessPolicy> Policies { get; set; } = Array.Empty<AccessPolicy>();

    /// <summary>Policies of its session, which only narrow; empty outside of sessions.</summary>
    public IReadOnlyList<AccessPolicy> SessionPolicies { get; set; } = Array.Empty<AccessPolicy>();

    /// <summary>Words of the system that hold for it, such as <c>federated</c> or <c>master-key</c>.</summary>
    public IReadOnlyList<string> Attributes { get; set; } = Array.Empty<string>();

    /// <summary>The account it belongs to; null for the one that owns buckets without an account.</summary>
    public string? Account { get; set; }

    /// <summary>When it stops working, or null for never.</summary>
    public DateTimeOffset? Expires { get; set; }

    /// <summary>Name of the principal that made it, for access keys of users; null when unknown.</summary>
    public string? Creator { get; set; }

    /// <summary>The name by which policies call it; null for a user of its account with its name.</summary>
    public RequestPrincipal? PolicyPrincipal { get; set; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
