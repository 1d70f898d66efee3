using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Roles;

/// <summary>What a role means in one edition.</summary>
public sealed class RoleSemantics
{
    internal static readonly RoleSemantics Empty = new();

    /// <summary>Operations the role permits by itself.</summary>
    public IReadOnlyList<string> Permits { get; internal set; } = Array.Empty<string>();

    /// <summary>Roles whose operations it has too.</summary>
    public IReadOnlyList<string> Includes { get; internal set; } = Array.Empty<string>();

    /// <summary>Where it may be granted: <c>organization</c>, <c>resource-group</c>, <c>bucket</c>, <c>prefix</c>, <c>wildcard</c>.</summary>
    public IReadOnlyList<string> Scopes { get; internal set; } = Array.Empty<string>();

    /// <summary>Operations on which the documents are silent or contradict themselves.</summary>
    public IReadOnlyList<string> Undocumented { get; internal set; } = Array.Empty<string>();

    /// <summary>Operations the role permits on buckets that its holder created.</summary>
    public IReadOnlyList<string> PermitsOwn { get; internal set; } = Array.Empty<string>();

    /// <summary>Operations among <see cref="Permits"/> that follow from the documents without standing there.</summary>
    public IReadOnlyList<string> Inferred { get; internal set; } = Array.Empty<string>();

    /// <summary>Where sources contradict each other on whether it may be granted there.</summary>
    public IReadOnlyList<string> UnclearScopes { get; internal set; } = Array.Empty<string>();

    /// <summary>Whether policies are left unread for a key that holds the role.</summary>
    public bool BypassesPolicies { get; internal set; }

    /// <summary>What the role turns into on the wildcard, such as <c>organization-owner</c>, or null.</summary>
    public string? OnWildcard { get; internal set; }

    internal RoleSemantics Copy() => (RoleSemantics)MemberwiseClone();
}
