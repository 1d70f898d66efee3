using System;

namespace StorageGrants.Access.Roles;

/// <summary>What the schema says of one role, carried by the member of the enum generated from it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class RoleAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="name">The role's text on the wire.</param>
    public RoleAttribute(string name) => Name = name;

    /// <summary>The role's text on the wire.</summary>
    public string Name { get; }

    /// <summary>Whether policies are left unread for a key that holds the role.</summary>
    public bool BypassesPolicies { get; set; }

    /// <summary>What the role turns into on the wildcard scope, such as <c>organization-owner</c>, or null.</summary>
    public string? OnWildcard { get; set; }

    /// <summary>First edition of the vendor's documents that knows the role, or null for all.</summary>
    public string? Since { get; set; }

    /// <summary>Roles whose operations this one has too.</summary>
    public string[] Includes { get; set; } = Array.Empty<string>();
}
