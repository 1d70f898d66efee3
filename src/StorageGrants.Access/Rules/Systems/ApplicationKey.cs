using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>An application key as the rules about keys read it.</summary>
internal sealed class ApplicationKey
{
    private ApplicationKey(GrantDocument document)
    {
        Root = document.Root;
        var several = Root["bucketIds"];
        Buckets = several.IsAbsent ? Root["bucketId"] : several;
        var set = document.Catalog.FindRoleSet("Capability");
        foreach (var item in Root["capabilities"].Items)
        {
            if (item.Text is { } text && set?.Find(text) is { } role)
                Capabilities.Add((role, item));
        }
    }

    public GrantNode Root { get; }

    /// <summary>The buckets it is limited to.</summary>
    public GrantNode Buckets { get; }

    public GrantNode Prefix => Root["namePrefix"];

    /// <summary>The capabilities that are known, each with its place.</summary>
    public List<(Role Role, GrantNode Node)> Capabilities { get; } = new();

    /// <summary>Whether it is limited to buckets, as far as that is certain.</summary>
    public bool IsLimitedToBuckets => Buckets.Kind == GrantNodeKind.Text || Buckets.Kind == GrantNodeKind.List && Buckets.Items.Count > 0;

    /// <summary>What to point at when the key as a whole is meant.</summary>
    public GrantOrigin Place => PlaceOf("keyName") ?? PlaceOf("applicationKeyId") ?? Root.Origin!;

    public static ApplicationKey? Of(GrantDocument document) =>
        document.Shape.Kind is "application-key" or "listed-application-key" ? new ApplicationKey(document) : null;

    public static bool Permits(Role role, string operation)
    {
        foreach (var permitted in role.In("").Permits)
        {
            if (string.Equals(permitted, operation, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
    private GrantOrigin? PlaceOf(string name) => Root[name] is { IsAbsent: false } node ? node.Origin : null;
}
