using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>The users of a document that has groups and users, each with the groups that the document tells.</summary>
internal sealed class TenantMembers
{
    private TenantMembers(GrantDocument document)
    {
        var groups = new Dictionary<string, TenantGroup>(StringComparer.Ordinal);
        foreach (var item in document.Root["groups"].Items)
        {
            var group = TenantGroup.In(item, document.Catalog);
            foreach (var name in new[] { item["id"].Text, item["uniqueName"].Text })
            {
                if (name is not null)
                    groups[name] = group;
            }
        }

        foreach (var user in document.Root["users"].Items)
        {
            var memberships = new List<(TenantGroup, GrantOrigin)>();
            var member = user["memberOf"];
            var isComplete = member is { Kind: GrantNodeKind.List, HasUnread: false };
            foreach (var item in member.Items)
            {
                if (item.Text is { } name && groups.TryGetValue(name, out var group))
                    memberships.Add((group, item.Origin!));
                else
                    isComplete = false;
            }

            var text = user["uniqueName"].Text ?? user["fullName"].Text ?? "this user";
            Users.Add((text, memberships));
            if (isComplete)
                Complete.Add((text, memberships));
        }
    }

    /// <summary>Every user with the groups that are found.</summary>
    public List<(string User, IReadOnlyList<(TenantGroup Group, GrantOrigin Place)> Groups)> Users { get; } = new();

    /// <summary>The users all of whose groups are found.</summary>
    public List<(string User, IReadOnlyList<(TenantGroup Group, GrantOrigin Place)> Groups)> Complete { get; } = new();

    public static TenantMembers? Of(GrantDocument document) =>
        document.Shape.Kind == "tenant" && document.Catalog.FindRoleSet("TenantPermission") is not null && document.Catalog.Editions.Count > 0 ? new TenantMembers(document) : null;
}
