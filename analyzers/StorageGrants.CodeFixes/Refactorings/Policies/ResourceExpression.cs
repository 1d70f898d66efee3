using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Policies;

namespace StorageGrants.CodeFixes.Refactorings.Policies;

/// <summary>Writes what a statement applies to: buckets for actions on buckets, objects for actions on objects.</summary>
internal static class ResourceExpression
{
    /// <summary>The call that names the resources, or null when they do not fit the actions.</summary>
    public static string? Of(PolicyMembers members, List<IPropertySymbol> actions, IReadOnlyList<PolicyText> resources)
    {
        if (resources.Count == 1 && resources[0].Value == "*")
            return ".OnEverything()";

        var buckets = new List<string>();
        var objects = new List<string>();
        foreach (var resource in resources)
        {
            if (Resource(members, resource.Value) is not { } written)
                return null;
            // A list of buckets is written before the list of objects.
            if (!written.IsObjects && objects.Count > 0 || buckets.Contains(written.Text) || objects.Contains(written.Text))
                return null;
            (written.IsObjects ? objects : buckets).Add(written.Text);
        }

        if (actions.TrueForAll(action => action.Type.Name == "IBucketAction"))
            return objects.Count == 0 && buckets.Count > 0 ? ".On(" + string.Join(", ", buckets) + ")" : null;
        if (actions.TrueForAll(action => action.Type.Name == "IObjectAction"))
            return buckets.Count == 0 && objects.Count > 0 ? ".On(" + string.Join(", ", objects) + ")" : null;
        if (buckets.Count == 0 || objects.Count == 0 || !actions.TrueForAll(action => action.Type.Name is "IBucketAction" or "IObjectAction" or "IResourceAction"))
            return null;
        return buckets.Count == 1
            ? ".On(" + string.Join(", ", buckets.Concat(objects)) + ")"
            : ".On(new[] { " + string.Join(", ", buckets) + " }, new[] { " + string.Join(", ", objects) + " })";
    }

    private static (string Text, bool IsObjects)? Resource(PolicyMembers members, string resource)
    {
        if (members.Resource("Objects") is not { } objects || members.Resource("Bucket") is not { } bucket || members.Resource("Buckets") is not { } buckets
            || !resource.StartsWith(objects.Prefix, StringComparison.Ordinal) || !members.KnowsVariables(resource))
            return null;
        var rest = resource.Substring(objects.Prefix.Length);
        var slash = rest.IndexOf('/');
        var name = slash < 0 ? rest : rest.Substring(0, slash);
        if (name.Length == 0 || !name.All(IsOfBucket))
            return null;
        if (slash < 0)
            return (CodeLayout.MemberName(name.IndexOfAny(['*', '?', '$']) < 0 ? bucket.Method : buckets.Method) + "(" + CodeLayout.Quote(name) + ")", false);
        var keys = rest.Substring(slash + 1);
        return keys.Length == 0 ? null : (CodeLayout.MemberName(objects.Method) + "(" + CodeLayout.Quote(name) + (keys == "*" ? "" : ", " + CodeLayout.Quote(keys)) + ")", true);
    }

    private static bool IsOfBucket(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '*' or '?' or '$' or '{' or '}';
}
