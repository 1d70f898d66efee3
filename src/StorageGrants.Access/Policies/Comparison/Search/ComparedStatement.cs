using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>A statement of a document that is compared, with what it matches in each dimension.</summary>
internal sealed class ComparedStatement
{
    internal ComparedStatement(CompiledStatement compiled, ResourceRegion resource, ConditionSet conditions)
    {
        Compiled = compiled;
        Index = compiled.Index;
        Resource = resource;
        Conditions = conditions;
        Identity = IdentityOf(compiled.Source);
        MayAllow = compiled.EffectIsUnknown || compiled.Effect == PolicyEffect.Allow;
        MayDeny = compiled.EffectIsUnknown || compiled.Effect == PolicyEffect.Deny;
        IsKnown = !compiled.EffectIsUnknown && compiled.Outside is null;
    }

    private ComparedStatement(HashSet<string> actions)
    {
        AllowedActions = actions;
        Index = -1;
        Resource = ResourceRegion.Everything;
        Conditions = new ConditionSet(Array.Empty<KeyConstraint>(), false);
        Identity = "";
        MayAllow = true;
        IsKnown = true;
    }

    /// <summary>The compiled statement; null for the one that stands for actions a dialect allows by itself.</summary>
    internal CompiledStatement? Compiled { get; }

    internal HashSet<string>? AllowedActions { get; }

    /// <summary>Index in its document, -1 for the one that is in none.</summary>
    internal int Index { get; }

    internal ResourceRegion Resource { get; }

    internal ConditionSet Conditions { get; }

    /// <summary>Equal for statements that say the same in the same words, in whatever order.</summary>
    internal string Identity { get; }

    internal bool MayAllow { get; }

    internal bool MayDeny { get; }

    /// <summary>Whether what the statement does when it matches is known.</summary>
    internal bool IsKnown { get; }

    /// <summary>The statement that stands for actions which an engine allows unless they are denied.</summary>
    internal static ComparedStatement AllowedUnlessDenied(IEnumerable<string> actions) =>
        new(new HashSet<string>(actions, StringComparer.OrdinalIgnoreCase));

    internal Outcome MatchAction(string action) =>
        Compiled?.MatchAction(action) ?? (AllowedActions!.Contains(action) ? Outcome.Yes : Outcome.No);

    private static string IdentityOf(PolicyStatement statement) => string.Join(
        "\u0001",
        statement.Effect?.ToString() ?? "",
        Text(statement.Action),
        Text(statement.NotAction),
        Text(statement.Resource),
        Text(statement.NotResource),
        Text(statement.Principal),
        Text(statement.NotPrincipal),
        string.Join("\u0002", statement.Conditions
            .Select(condition => condition.OperatorText.Value + "\u0003" + condition.Key.Value + "\u0003" + Text(condition.Values))
            .OrderBy(text => text, StringComparer.Ordinal)));

    private static string Text(PolicyValues? values) => values is null ? "-" : Text(values.Values);

    private static string Text(PolicyPrincipals? principals) => principals is null
        ? "-"
        : "+" + string.Join("\u0002", principals.Items.Select(item => item.Kind.Value + "\u0003" + item.Value.Value).OrderBy(text => text, StringComparer.Ordinal));

    private static string Text(IReadOnlyList<PolicyText> values) =>
        "+" + string.Join("\u0002", values.Select(value => value.Value).Distinct().OrderBy(text => text, StringComparer.Ordinal));
}
