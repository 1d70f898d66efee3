using System;
using System.Collections.Generic;
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
        for (var i = 0; i < policy.Document.Statements.Count; i++)
        {
            var statement = policy.Document.Statements[i];
            if (!ServiceScope.Contains(statement))
                continue;
            var weak = new List<PolicyCondition>();
            for (var j = 0; j < statement.Conditions.Count; j++)
            {
                var condition = statement.Conditions[j];
                if (policy.HasProblemIn(condition.OperatorText.Span) || policy.HasProblemIn(condition.Key.Span))
                    continue;
                if (statement.Effect == PolicyEffect.Allow && HoldsWithoutKey(condition) && !DemandsKey(statement, condition.Key.Value) && !ConditionOutcomeRule.AlwaysHolds(policy, i, j, context))
                    weak.Add(condition);
                CheckWildcards(policy, condition, context);
            }

            CheckAbsence(policy, weak, context);
        }
    }

    private static bool HoldsWithoutKey(PolicyCondition condition) => condition.Operator.Quantifier == ConditionQuantifier.ForAllValues || condition.Operator.IfExists;

    // An operator is one finding, however many keys are under it.
    private void CheckAbsence(PolicyMeaning policy, List<PolicyCondition> weak, GrantRuleContext context)
    {
        while (weak.Count > 0)
        {
            var text = weak[0].OperatorText;
            var together = weak.FindAll(condition => condition.OperatorText == text && condition.OperatorText.Span == text.Span);
            weak.RemoveAll(together.Contains);
            var keys = together.ConvertAll(condition => condition.Key.Value);
            var named = "'" + string.Join("' and '", keys) + "'";
            var all = together[0].Operator.Quantifier == ConditionQuantifier.ForAllValues;
            context.Report(new Finding(
                Descriptor,
                all ? Descriptor.Severity : RuleSeverity.Info,
                policy.At(text.Span),
                all
                    ? "'ForAllValues' holds in every request without " + named + "; add \"Null\": { " + string.Join(", ", keys.ConvertAll(key => "\"" + key + "\": \"false\"")) + " }"
                    : "'IfExists' allows every request without " + named + "; leave it out when the key" + (keys.Count > 1 ? "s" : "") + " must be there",
                keys.Count > 1 ? together.ConvertAll(condition => policy.At(condition.Key.Span)) : null));
        }
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
                Report(context, policy.At(value.Span), "'" + value.Value + "' is compared letter by letter under " + condition.Operator.Test + "; write " + like + " for a pattern");
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

    private void Report(GrantRuleContext context, GrantOrigin place, string message) =>
        context.Report(new Finding(Descriptor, Descriptor.Severity, place, message));
}
