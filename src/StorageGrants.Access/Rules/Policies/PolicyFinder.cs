using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>Finds the policy documents of a JSON document: objects with statements that have an effect and something it is about.</summary>
internal sealed class PolicyFinder
{
    private static readonly string[] Subjects = { "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal" };

    private const string BucketPolicies = "bucketPolicies";

    // Bucket policies stand beside the sub-users they are about, which each system names in its own way.
    private const string OfSubUsers = "bucketPolicies of subUsers";
    private const string OfGatewaySubUsers = "bucketPolicies of subusers";

    private readonly List<FoundPolicy> _found = new();

    private PolicyFinder()
    {
    }

    /// <summary>Every policy anywhere in a document, in document order.</summary>
    public static IReadOnlyList<FoundPolicy> Find(JsonValue root)
    {
        var finder = new PolicyFinder();
        finder.Visit(root, null, null);
        return finder._found;
    }

    /// <summary>Whether an object is written as a policy.</summary>
    public static bool IsPolicy(JsonValue value)
    {
        foreach (var property in value.PropertyArray)
        {
            if (!string.Equals(property.Name, "Statement", StringComparison.OrdinalIgnoreCase))
                continue;
            if (IsStatement(property.Value))
                return true;
            foreach (var item in property.Value.ItemArray)
            {
                if (IsStatement(item))
                    return true;
            }
        }

        return false;
    }

    // The parser bounds the depth.
    private void Visit(JsonValue value, string? name, string? parent)
    {
        if (value.Kind == JsonKind.Array)
        {
            foreach (var item in value.ItemArray)
                Visit(item, name, parent);
        }
        else if (value.Kind == JsonKind.Object && IsPolicy(value))
        {
            var (dialect, kind) = PlaceOf(name, parent);
            _found.Add(new FoundPolicy(value, dialect, kind ?? KindOf(value)));
        }
        else
        {
            foreach (var property in value.PropertyArray)
                Visit(property.Value, property.Name == BucketPolicies ? BucketPoliciesOf(value) : property.Name, name);
        }
    }

    private static bool IsStatement(JsonValue value)
    {
        var hasEffect = false;
        var hasSubject = false;
        foreach (var property in value.PropertyArray)
        {
            hasEffect |= string.Equals(property.Name, "Effect", StringComparison.OrdinalIgnoreCase);
            foreach (var subject in Subjects)
                hasSubject |= string.Equals(property.Name, subject, StringComparison.OrdinalIgnoreCase);
        }

        return hasEffect && hasSubject;
    }

    // The bodies of the vendors' own calls that carry policies (docs/vendors).
    private static (string? Dialect, PolicyKind? Kind) PlaceOf(string? name, string? parent) => (parent, name) switch
    {
        ("create_policies", "document") => ("tigris", PolicyKind.Identity),
        ("policies", "s3") => ("storagegrid", PolicyKind.Identity),
        (OfSubUsers, _) => ("sobject", PolicyKind.Resource),
        (OfGatewaySubUsers, _) => ("ceph-rgw-16", PolicyKind.Resource),
        _ => (null, null),
    };

    private static string BucketPoliciesOf(JsonValue owner) =>
        owner.Get("subUsers") is not null ? OfSubUsers : owner.Get("subusers") is not null ? OfGatewaySubUsers : BucketPolicies;

    private static PolicyKind? KindOf(JsonValue policy)
    {
        foreach (var property in policy.Properties)
        {
            if (NamesPrincipal(property.Value))
                return PolicyKind.Resource;
            foreach (var item in property.Value.Items)
            {
                if (NamesPrincipal(item))
                    return PolicyKind.Resource;
            }
        }

        return null;
    }

    private static bool NamesPrincipal(JsonValue statement) => statement.Get("Principal") is not null || statement.Get("NotPrincipal") is not null;
}
