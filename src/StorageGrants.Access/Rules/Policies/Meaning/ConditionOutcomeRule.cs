using System;
using System.Collections.Generic;
using System.Globalization;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3008: a condition that is always or never true.</summary>
internal sealed class ConditionOutcomeRule : PolicyMeaningRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3008",
        "Condition is always or never true",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "A condition holds in every request or in none, conditions contradict each other, or a window of time is empty or over.",
        fix: RuleFix.None("which value is meant is not in the text"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        for (var i = 0; i < policy.Document.Statements.Count; i++)
        {
            var statement = policy.Document.Statements[i];
            foreach (var finding in Findings(policy, i, context))
            {
                if (MessageOf(finding, statement.Effect) is { } message)
                    context.Report(new Finding(Descriptor, Descriptor.Severity, policy.At(statement.Conditions[finding.ConditionIndex].Key.Span), message));
            }
        }
    }

    /// <summary>Whether the rule reports a condition as one that always holds, so that others leave it alone.</summary>
    public static bool AlwaysHolds(PolicyMeaning policy, int statement, int condition, GrantRuleContext context)
    {
        foreach (var finding in Findings(policy, statement, context))
        {
            if (finding.Kind == ConditionFindingKind.AlwaysHolds && finding.ConditionIndex == condition)
                return true;
        }

        return false;
    }

    private static IEnumerable<ConditionFinding> Findings(PolicyMeaning policy, int index, GrantRuleContext context)
    {
        var statement = policy.Document.Statements[index];
        if (statement.Conditions.Count == 0 || !ServiceScope.Contains(statement))
            yield break;
        foreach (var finding in policy.ConditionsOf(index, context.Options.Now ?? DateTimeOffset.MinValue))
        {
            var condition = statement.Conditions[finding.ConditionIndex];
            if (IsOurs(condition) && !policy.HasProblemIn(condition.Key.Span) && !policy.HasProblemIn(condition.Span) && !policy.HasProblemIn(condition.OperatorText.Span))
                yield return finding;
        }
    }

    // Mistakes with addresses have a rule of their own.
    private static bool IsOurs(PolicyCondition condition) => condition.Operator.Test is not (ConditionTest.IpAddress or ConditionTest.NotIpAddress);

    private static string? MessageOf(ConditionFinding finding, PolicyEffect? effect) => finding.Kind switch
    {
        ConditionFindingKind.AlwaysHolds => "This condition on '" + finding.Key + "' holds in every request and limits nothing; remove it or write what was meant",
        ConditionFindingKind.NeverHolds => "This condition on '" + finding.Key + "' holds in no request, so that the statement never " + Verb(effect) + " anything; write what was meant",
        ConditionFindingKind.Contradiction => "The conditions on '" + finding.Key + "' contradict each other, so that the statement never " + Verb(effect) + " anything; remove one of them, or write them as values of one condition",
        ConditionFindingKind.EmptyWindow => "The conditions on '" + finding.Key + "' leave no instant, so that the statement never " + Verb(effect) + " anything; the earliest must come before the latest",
        ConditionFindingKind.PastWindow when finding.Date is { } end => "The conditions on '" + finding.Key + "' ended " + end.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) + "; remove the statement or give it a new window",
        _ => null,
    };

    private static string Verb(PolicyEffect? effect) => effect == PolicyEffect.Deny ? "denies" : "allows";
}
