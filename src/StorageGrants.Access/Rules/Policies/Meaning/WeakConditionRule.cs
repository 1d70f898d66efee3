using System;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3009: a condition that lets more through than it seems.</summary>
internal sealed class WeakConditionRule : PolicyMeaningRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3009",
        "Condition is weaker than it looks",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "ForAllValues and IfExists hold when the request does not carry the key at all, and a wildcard under an operator without Like is compared letter by letter.",
        fix: RuleFix.None("whether the key must be there is a decision"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        foreach (var statement in policy.Document.Statements)
        {
            if (!ServiceScope.Contains(statement))
                continue;
            foreach (var condition in statement.Conditions)
            {
                if (policy.HasProblemIn(condition.OperatorText.Span) || policy.HasProblemIn(condition.Key.Span))
                    continue;
                if (statement.Effect == PolicyEffect.Allow && !DemandsKey(statement, condition.Key.Value))
                    CheckAbsence(policy, condition, context);
                CheckWildcards(policy, condition, context);
            }
        }
    }

    private void CheckAbsence(PolicyMeaning policy, PolicyCondition condition, GrantRuleContext context)
    {
        var key = condition.Key.Value;
        if (condition.Operator.Quantifier == ConditionQuantifier.ForAllValues)
            Report(context, Descriptor.Severity, policy.At(condition.OperatorText.Span), "'ForAllValues' holds in every request without '" + key + "'; add \"Null\": { \"" + key + "\": \"false\" }");
        else if (condition.Operator.IfExists)
            Report(context, RuleSeverity.Info, policy.At(condition.OperatorText.Span), "'IfExists' allows every request without '" + key + "'; leave it out when the key must be there");
    }

    private void CheckWildcards(PolicyMeaning policy, PolicyCondition condition, GrantRuleContext context)
    {
        var like = condition.Operator.Test switch
        {
            ConditionTest.StringEquals => ConditionTest.StringLike,
            ConditionTest.StringNotEquals => ConditionTest.StringNotLike,
            _ => ConditionTest.Unknown,
        };
        if (like == ConditionTest.Unknown || !Contains(policy.Dialect, like))
            return;
        foreach (var value in condition.Values)
        {
            if (value.Value.EndsWith("*", StringComparison.Ordinal) && value.Value.IndexOf('$') < 0)
                Report(context, Descriptor.Severity, policy.At(value.Span), "'" + value.Value + "' is compared letter by letter under " + condition.Operator.Test + "; write " + like + " for a pattern");
        }
    }

    private static bool DemandsKey(PolicyStatement statement, string key)
    {
        foreach (var condition in statement.Conditions)
        {
            if (condition.Operator.Test == ConditionTest.Null && string.Equals(condition.Key.Value, key, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool Contains(PolicyDialect dialect, ConditionTest test)
    {
        foreach (var known in dialect.Operators)
        {
            if (known == test)
                return true;
        }

        return false;
    }

    private void Report(GrantRuleContext context, RuleSeverity severity, GrantOrigin place, string message) =>
        context.Report(new Finding(Descriptor, severity, place, message));
}
