using System;
using System.Collections.Generic;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Grants;

/// <summary>How one grant is written: which property names the scope and which the role.</summary>
public sealed class GrantEntryShape
{
    /// <summary>Creates a shape.</summary>
    /// <param name="name">Name of the definition in the role file.</param>
    /// <param name="scopeProperty">The property that names the scope.</param>
    /// <param name="roleProperty">The property that names the role.</param>
    /// <param name="roleSet">The roles that property takes.</param>
    public GrantEntryShape(string name, string scopeProperty, string roleProperty, RoleSet roleSet)
    {
        Name = name;
        ScopeProperty = scopeProperty;
        RoleProperty = roleProperty;
        RoleSet = roleSet;
    }

    /// <summary>Name of the definition in the role file.</summary>
    public string Name { get; }

    /// <summary>The property that names the scope, such as <c>bucket_name</c>.</summary>
    public string ScopeProperty { get; }

    /// <summary>The property that names the role, such as <c>role</c>.</summary>
    public string RoleProperty { get; }

    /// <summary>The roles that property takes.</summary>
    public RoleSet RoleSet { get; }

    /// <summary>Names that other interfaces of the vendor give the property that names the scope; a mistake here.</summary>
    public IReadOnlyList<string> OtherScopeNames { get; set; } = Array.Empty<string>();
}
