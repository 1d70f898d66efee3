using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3004: Allow with NotAction, NotResource or NotPrincipal.</summary>
internal sealed class NegatedAllowRule : PolicyMeaningRule
{
    private const int Shown = 5;

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3004",
        "Allow with NotAction, NotResource or NotPrincipal",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "A statement allows all but what it names: more than can be seen, and whatever the service adds later.",
        fix: RuleFix.None("what is meant is not in the text"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        for (var i = 0; i < policy.Document.Statements.Count; i++)
        {
            var statement = policy.Document.Statements[i];
            if (!IsLiveAllow(policy, i))
                continue;
            if (statement.NotAction is { } actions && !policy.HasProblemIn(actions.NameSpan) && Expanded(policy, statement) is { } expanded)
                Report(policy, context, actions.NameSpan, expanded + "; write 'Action' and name what is meant");
            if (statement.NotResource is { } resources && !policy.HasProblemIn(resources.NameSpan))
                Report(policy, context, resources.NameSpan, "This allows every resource but " + List(resources.Values.Select(value => value.Value).ToArray()) + ", buckets of the future included; write 'Resource' and name what is meant");
            if (NegatedPrincipals(policy, i) is { } principals)
                Report(policy, context, principals.NameSpan, "This allows everyone but " + List(principals.Items.Select(item => item.Value.Value).ToArray()) + ", callers without credentials included; write 'Principal' and name who is meant");
        }
    }

    /// <summary>What a statement allows everyone but, where this rule reports that; else null.</summary>
    public static PolicyPrincipals? NegatedPrincipals(PolicyMeaning policy, int index) =>
        policy.Document.Statements[index].NotPrincipal is { } principals && IsLiveAllow(policy, index) && !policy.HasProblemIn(principals.NameSpan) ? principals : null;

    private static bool IsLiveAllow(PolicyMeaning policy, int index) =>
        policy.Document.Statements[index] is { Effect: PolicyEffect.Allow } statement && ServiceScope.Contains(statement) && !policy.IsDead(index);

    private void Report(PolicyMeaning policy, GrantRuleContext context, Json.JsonSpan place, string message) =>
        context.Report(new Finding(Descriptor, Descriptor.Severity, policy.At(place), message));

    // Null where no action of the service is left: the statement is about others.
    private static string? Expanded(PolicyMeaning policy, PolicyStatement statement)
    {
        var names = PolicyComparison.ExpandActions(statement, policy.Dialect)
            .OrderByDescending(action => action.Risks)
            .Select(action => action.Name)
            .ToArray();
        return names.Length == 0 ? null : "This allows " + names.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + " actions of today and all of tomorrow, among them " + List(names);
    }

    private static string List(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(Shown)) + (names.Count > Shown ? " and others" : "");
}
