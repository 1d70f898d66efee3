using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>A statement of a document that is compared, with what it matches in each dimension.</summary>
internal sealed class ComparedStatement
{
    private readonly HashSet<string>? _actions;

    internal ComparedStatement(CompiledStatement compiled, ResourceRegion resource, ConditionSet conditions, bool resolvesVariables)
    {
        Compiled = compiled;
        Index = compiled.Index;
        Resource = resource;
        Conditions = conditions;
        ResolvesVariables = resolvesVariables;
        Identity = IdentityOf(compiled.Source, conditions, resolvesVariables);
        MayAllow = compiled.EffectIsUnknown || compiled.Effect == PolicyEffect.Allow;
        MayDeny = compiled.EffectIsUnknown || compiled.Effect == PolicyEffect.Deny;
        IsKnown = !compiled.EffectIsUnknown && compiled.Outside is null;
    }

    private ComparedStatement(HashSet<string>? actions)
    {
        _actions = actions;
        Index = -1;
        Resource = ResourceRegion.Everything;
        Conditions = new ConditionSet(Array.Empty<KeyConstraint>(), false);
        Identity = "";
        MayAllow = true;
        IsKnown = true;
    }

    /// <summary>The compiled statement; null for one that stands for what is allowed without any.</summary>
    internal CompiledStatement? Compiled { get; }

    /// <summary>Index in its document, -1 for the one that is in none.</summary>
    internal int Index { get; }

    internal ResourceRegion Resource { get; }

    internal ConditionSet Conditions { get; }

    /// <summary>Whether its document gives variables a value.</summary>
    internal bool ResolvesVariables { get; }

    /// <summary>Equal for statements that say the same in the same words, in whatever order.</summary>
    internal string Identity { get; }

    internal bool MayAllow { get; }

    internal bool MayDeny { get; }

    /// <summary>Whether what the statement does when it matches is known.</summary>
    internal bool IsKnown { get; }

    /// <summary>The statement that stands for actions which an engine allows unless they are denied.</summary>
    internal static ComparedStatement AllowedUnlessDenied(IEnumerable<string> actions) =>
        new(new HashSet<string>(actions, StringComparer.OrdinalIgnoreCase));

    /// <summary>A statement that stands for what callers are allowed before any policy is read.</summary>
    internal static ComparedStatement BaseAccess() => new((HashSet<string>?)null);

    internal Outcome MatchAction(string action) =>
        Compiled?.MatchAction(action) ?? (_actions?.Contains(action) != false ? Outcome.Yes : Outcome.No);

    // A condition has its identity already; texts of another document may mean something else.
    private static string IdentityOf(PolicyStatement statement, ConditionSet conditions, bool resolvesVariables) => new IdentityText(resolvesVariables)
        .Add(statement.Effect?.ToString() ?? "")
        .Add(statement.Effect is null ? statement.EffectText?.Value ?? "" : "")
        .AddSet(Texts(statement.Action))
        .AddSet(Texts(statement.NotAction))
        .AddSet(Texts(statement.Resource))
        .AddSet(Texts(statement.NotResource))
        .AddSet(Texts(statement.Principal))
        .AddSet(Texts(statement.NotPrincipal))
        .AddSet(conditions.Constraints.Select(constraint => constraint.Identity))
        .ToString();

    private static IEnumerable<string>? Texts(PolicyValues? values) => values?.Values.Select(value => value.Value);

    private static IEnumerable<string>? Texts(PolicyPrincipals? principals) =>
        principals?.Items.Select(item => new IdentityText(false).Add(item.Kind.Value).Add(item.Value.Value).ToString());
}
