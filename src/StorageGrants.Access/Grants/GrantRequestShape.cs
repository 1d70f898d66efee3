using System;
using System.Collections.Generic;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Grants;

/// <summary>How a document that carries grants is written.</summary>
public sealed class GrantRequestShape
{
    /// <summary>Creates a shape.</summary>
    /// <param name="name">Name of the definition in the role file.</param>
    /// <param name="grantsProperty">The property that lists the grants.</param>
    /// <param name="entry">How one of them is written.</param>
    /// <param name="callerRoleProperty">The property that names the management role of the call, or null.</param>
    /// <param name="callerRoleSet">The roles that property takes, or null.</param>
    /// <param name="principalProperty">The property that names the principal, or null when the schema names none.</param>
    /// <param name="policyProperties">Properties that attach or create policies for the same key.</param>
    public GrantRequestShape(string name, string grantsProperty, GrantEntryShape entry, string? callerRoleProperty, RoleSet? callerRoleSet, string? principalProperty, IReadOnlyList<string> policyProperties)
    {
        Name = name;
        GrantsProperty = grantsProperty;
        Entry = entry;
        CallerRoleProperty = callerRoleProperty;
        CallerRoleSet = callerRoleSet;
        PrincipalProperty = principalProperty;
        PolicyProperties = policyProperties;
    }

    /// <summary>Name of the definition in the role file.</summary>
    public string Name { get; }

    /// <summary>The property that lists the grants, such as <c>buckets_roles</c>.</summary>
    public string GrantsProperty { get; }

    /// <summary>How one of them is written.</summary>
    public GrantEntryShape Entry { get; }

    /// <summary>The property that names the management role of the call, such as <c>user_role</c>, or null.</summary>
    public string? CallerRoleProperty { get; }

    /// <summary>The roles that property takes, or null.</summary>
    public RoleSet? CallerRoleSet { get; }

    /// <summary>The property that names the principal, such as <c>user_id</c>; its presence tells a request from a listing. Null when the schema names none.</summary>
    public string? PrincipalProperty { get; }

    /// <summary>Properties that attach or create policies for the same key.</summary>
    public IReadOnlyList<string> PolicyProperties { get; }

    /// <summary>The property that names a key that exists already, such as <c>id</c>; its presence tells a change from a creation. Null when the schema names none.</summary>
    public string? KeyProperty { get; set; }

    /// <summary>The property that names a role of the key itself beside its grants, such as <c>access_key_scope</c>, or null.</summary>
    public string? KeyRoleProperty { get; set; }

    /// <summary>The roles that property takes, or null.</summary>
    public RoleSet? KeyRoleSet { get; set; }

    /// <summary>How each of <see cref="PolicyProperties"/> is written, as far as the schema says.</summary>
    public IReadOnlyList<GrantPolicyShape> PolicyShapes { get; set; } = Array.Empty<GrantPolicyShape>();

    /// <summary>Names that other interfaces of the vendor give the property that lists the grants; a mistake here.</summary>
    public IReadOnlyList<string> OtherGrantsNames { get; set; } = Array.Empty<string>();
}
