using System;

namespace StorageGrants.Access.Roles;

/// <summary>What the schema says of a set of roles, carried by the enum generated from it.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class RoleSetAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="system">Name of the system, such as <c>tigris</c>.</param>
    /// <param name="name">Name of the set in the schema.</param>
    public RoleSetAttribute(string system, string name)
    {
        System = system;
        Name = name;
    }

    /// <summary>Name of the system the roles belong to.</summary>
    public string System { get; }

    /// <summary>Name of the set in the schema.</summary>
    public string Name { get; }

    /// <summary><c>management</c> or <c>data</c>.</summary>
    public string? Plane { get; set; }

    /// <summary>The scope text that means every resource, or null when the system has none.</summary>
    public string? Wildcard { get; set; }

    /// <summary>The role that applies when the field is left out, or null.</summary>
    public string? Default { get; set; }

    /// <summary>How several roles of the set combine: <c>single</c>, <c>union</c>, <c>all-of</c>, <c>most-restrictive</c>, <c>read-only-wins</c>.</summary>
    public string? Combination { get; set; }
}
