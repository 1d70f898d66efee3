using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>Whether a statement allows every action on every resource.</summary>
internal static class FullAccess
{
    private static readonly GlobLanguage Actions = GlobLanguage.Of(Glob.Parse("s3:*", GlobSyntax.IgnoreCase));
    private static readonly GlobLanguage Resources = GlobLanguage.Of(Glob.Parse("arn:aws:s3:::*"));

    public static bool Is(PolicyStatement statement, PolicyDialect dialect) =>
        statement is { Effect: PolicyEffect.Allow, Action: { } actions, Resource: { } resources, NotAction: null, NotResource: null } &&
        Covers(actions, GlobSyntax.IgnoreCase, Actions) &&
        Covers(resources, GlobSyntax.None, Resources) &&
        !IsLimited(statement, dialect);

    private static bool Covers(PolicyValues values, GlobSyntax syntax, GlobLanguage all) =>
        GlobLanguage.Of(values.Values.Select(value => Glob.Parse(value.Value, syntax))).Includes(all).IsYes;

    // A condition that always holds limits nothing.
    private static bool IsLimited(PolicyStatement statement, PolicyDialect dialect)
    {
        if (statement.Conditions.Count == 0)
            return false;
        var always = new HashSet<int>(
            PolicyConditions.Analyze(statement, null, dialect, DateTimeOffset.MinValue)
                .Where(finding => finding.Kind == ConditionFindingKind.AlwaysHolds)
                .Select(finding => finding.ConditionIndex));
        return always.Count < statement.Conditions.Count;
    }
}
