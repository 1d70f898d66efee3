using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>A role of the Backblaze console given to a user or a user group, as the rules about assignments read it.</summary>
internal sealed class RoleAssignment
{
    public const string Organization = "organization";
    public const string ResourceGroupPrefix = "resource-group:";

    private RoleAssignment(GrantNode root, Role role, ScopeKind scope, string scopeText)
    {
        Root = root;
        Role = role;
        ScopeKind = scope;
        ScopeText = scopeText;
        User = root["user"].Text;
        Group = root["group"].Text;
    }

    public GrantNode Root { get; }

    public Role Role { get; }

    public ScopeKind ScopeKind { get; }

    /// <summary>As written: <c>organization</c>, <c>resource-group:name</c> or <c>bucket:name</c>.</summary>
    public string ScopeText { get; }

    /// <summary>Name of the resource group or bucket; empty for the organization.</summary>
    public string ScopeName => ScopeText.Substring(ScopeText.IndexOf(':') + 1);

    public string? User { get; }

    public string? Group { get; }

    public GrantOrigin Place => Root["role"].Origin!;

    /// <summary>Whether the role may be given for the whole organization only.</summary>
    public bool IsForOrganizationOnly => Role.In("").Scopes is { Count: 1 } scopes && scopes[0] == "organization";

    public static RoleAssignment? Of(GrantNode root, RoleCatalog catalog)
    {
        if (root["role"].Text is not { } name || catalog.FindRoleSet("ConsoleRole")?.Find(name) is not { } role || root["scope"].Text is not { } scope)
            return null;
        return KindOf(scope) is { } kind ? new RoleAssignment(root, role, kind, scope) : null;
    }

    /// <summary>Whether the role may be given there.</summary>
    public bool IsPossible
    {
        get
        {
            foreach (var scope in Role.In("").Scopes)
            {
                if (scope == NameOf(ScopeKind))
                    return true;
            }

            return false;
        }
    }

    private static ScopeKind? KindOf(string scope)
    {
        if (scope == Organization)
            return ScopeKind.Organization;
        if (scope.StartsWith(ResourceGroupPrefix, StringComparison.Ordinal))
            return ScopeKind.ResourceGroup;
        return scope.StartsWith("bucket:", StringComparison.Ordinal) ? ScopeKind.Bucket : null;
    }

    private static string NameOf(ScopeKind kind) => kind switch
    {
        ScopeKind.Organization => "organization",
        ScopeKind.ResourceGroup => "resource-group",
        _ => "bucket",
    };
}
