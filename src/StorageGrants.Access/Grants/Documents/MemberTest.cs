using System;
using System.Collections.Generic;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Grants;

/// <summary>What a member of a document has to be for the document to be of a kind.</summary>
internal sealed class MemberTest
{
    public MemberTest(IReadOnlyList<string> path) => Path = path;

    /// <summary>The member, below members that are objects or lists of objects.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>The member has to be left out.</summary>
    public bool IsAbsent { get; set; }

    /// <summary>Its text, one of its texts or one of its members has to be a role of this set.</summary>
    public RoleSet? RoleSet { get; set; }

    /// <summary>Roles that do not count, because others have roles of that name.</summary>
    public IReadOnlyList<string> Except { get; set; } = Array.Empty<string>();

    /// <summary>Its text has to start with one of these; empty for any.</summary>
    public IReadOnlyList<string> StartsWith { get; set; } = Array.Empty<string>();

    public bool Holds(GrantNode root)
    {
        if (IsAbsent)
            return !Exists(root, 0, null);
        return Exists(root, 0, RoleSet is null && StartsWith.Count == 0 ? null : Fits);
    }

    public bool HoldsByName(GrantNode root) => Exists(root, 0, null) != IsAbsent;

    private bool Exists(GrantNode node, int step, Func<GrantNode, bool>? fits)
    {
        if (node.Kind == GrantNodeKind.List && step > 0 && step < Path.Count)
        {
            foreach (var item in node.Items)
            {
                if (Exists(item, step, fits))
                    return true;
            }

            return false;
        }

        if (step == Path.Count)
            return fits is null || fits(node);
        if (node.Kind != GrantNodeKind.Object)
            return false;
        var member = node[Path[step]];
        return (!member.IsAbsent || member.Origin is not null && step + 1 == Path.Count) && Exists(member, step + 1, fits);
    }

    private bool Fits(GrantNode node)
    {
        switch (node.Kind)
        {
            case GrantNodeKind.Text:
                return IsRole(node.Text!, isMember: false) && HasStart(node.Text!);
            case GrantNodeKind.List:
                foreach (var item in node.Items)
                {
                    if (item.Kind == GrantNodeKind.Text && Fits(item))
                        return true;
                }

                return false;
            case GrantNodeKind.Object when StartsWith.Count == 0:
                foreach (var member in node.Members)
                {
                    if (IsRole(member.Name, isMember: true))
                        return true;
                }

                return false;
            default:
                return false;
        }
    }

    // Members of C# objects are called as C# calls them.
    private bool IsRole(string text, bool isMember)
    {
        if (RoleSet is null)
            return true;
        foreach (var other in Except)
        {
            if (string.Equals(other, text, StringComparison.Ordinal))
                return false;
        }

        foreach (var role in RoleSet.Roles)
        {
            if (isMember ? LooseName.Equals(role.Name, text) : string.Equals(role.Name, text, StringComparison.Ordinal))
                return true;
        }

        return !isMember && RoleSet.Aliases.ContainsKey(text);
    }

    private bool HasStart(string text)
    {
        foreach (var start in StartsWith)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
                return true;
        }

        return StartsWith.Count == 0;
    }
}
