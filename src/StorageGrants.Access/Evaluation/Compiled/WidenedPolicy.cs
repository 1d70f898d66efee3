using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>A policy's Allow statements as if they held for the whole of each bucket, at all times and from everywhere.</summary>
internal static class WidenedPolicy
{
    private const string ArnStart = "arn:aws:s3:::";

    public static PolicyDocument Of(PolicyDocument document)
    {
        var statements = new List<PolicyStatement>();
        foreach (var statement in document.Statements)
        {
            if (statement.Effect == PolicyEffect.Allow)
                statements.Add(Widen(statement));
        }

        return new PolicyDocument(statements) { Version = document.Version };
    }

    private static PolicyStatement Widen(PolicyStatement statement)
    {
        var resources = new List<PolicyText>();
        foreach (var resource in statement.Resource?.Values ?? Array.Empty<PolicyText>())
        {
            var bucket = BucketOf(resource.Value);
            resources.Add(bucket);
            resources.Add(bucket + "/*");
        }

        return new PolicyStatement(statement.Effect)
        {
            Principal = statement.Principal,
            NotPrincipal = statement.NotPrincipal,
            Action = statement.Action,
            NotAction = statement.NotAction,
            Resource = resources.Count > 0 ? new PolicyValues(resources) : null,
            NotResource = resources.Count > 0 ? null : statement.NotResource,
        };
    }

    private static string BucketOf(string resource)
    {
        var slash = resource.StartsWith(ArnStart, StringComparison.Ordinal) ? resource.IndexOf('/', ArnStart.Length) : -1;
        return slash < 0 ? resource : resource.Substring(0, slash);
    }
}
