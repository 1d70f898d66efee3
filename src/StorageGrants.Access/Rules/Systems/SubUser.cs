using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>A sub-user with its level, as the rules about sub-users read it.</summary>
internal sealed class SubUser
{
    private SubUser(GrantNode root, string name, Role level, GrantNode levelNode)
    {
        Root = root;
        Name = name;
        Level = level;
        LevelNode = levelNode;
    }

    public GrantNode Root { get; }

    /// <summary>Its name; with the user before a colon on a RADOS Gateway.</summary>
    public string Name { get; }

    public Role Level { get; }

    public GrantNode LevelNode { get; }

    /// <summary>The sub-users of a document whose names and levels are known.</summary>
    public static IReadOnlyList<SubUser> In(GrantDocument document)
    {
        var found = new List<SubUser>();
        if (document.Shape.Kind is not ("sub-users" or "gateway-user") || document.Catalog.FindRoleSet("SubUserLevel") is not { } set)
            return found;

        var isGateway = document.Shape.Kind == "gateway-user";
        foreach (var item in document.Root[isGateway ? "subusers" : "subUsers"].Items)
        {
            var level = item[isGateway ? "permissions" : "level"];
            var name = item[isGateway ? "id" : "name"].Text;
            if (level.Text is { } text && name is not null && (set.Find(text) ?? (set.Aliases.TryGetValue(text, out var meant) ? set.Find(meant) : null)) is { } role)
                found.Add(new SubUser(item, name, role, level));
        }

        return found;
    }

    /// <summary>Whether a principal of a policy is this sub-user and no other.</summary>
    /// <param name="principal">As written.</param>
    /// <param name="isGateway">Whether it is one of a RADOS Gateway.</param>
    public bool IsNamedBy(string principal, bool isGateway) => isGateway
        ? principal.StartsWith("arn:aws:iam::", StringComparison.Ordinal) && principal.EndsWith(":user/" + Name, StringComparison.Ordinal) && Name.IndexOf(':') > 0
        : principal.StartsWith("urn:scoped-user:", StringComparison.Ordinal) && principal.EndsWith(":" + Name, StringComparison.Ordinal);
}
