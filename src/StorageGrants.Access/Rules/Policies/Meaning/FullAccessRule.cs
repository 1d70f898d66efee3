using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3001: every action on every resource.</summary>
internal sealed class FullAccessRule : PolicyMeaningRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3001",
        "Full access statement",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "A statement allows every action on every resource without a condition that limits it.",
        fix: RuleFix.None("which actions and buckets are meant is not in the text"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        for (var i = 0; i < policy.Document.Statements.Count; i++)
        {
            if (!policy.AllowsEverything(i))
                continue;
            var statement = policy.Document.Statements[i];
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                policy.At(statement.Action!.Span),
                "This allows every action on every resource; name the actions and the buckets, or limit it with a condition",
                new[] { policy.At(statement.Resource!.Span) }));
        }
    }
}
