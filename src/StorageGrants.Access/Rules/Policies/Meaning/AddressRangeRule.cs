using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3010: mistakes in address ranges.</summary>
internal sealed class AddressRangeRule : PolicyMeaningRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3010",
        "Mistake in an address range",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "A range is no address range, covers every address, has bits set behind its mask, or is private while the service sees public addresses only.",
        fix: RuleFix.Safe("Write the network address"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        foreach (var statement in policy.Document.Statements)
        {
            if (!ServiceScope.Contains(statement))
                continue;
            foreach (var condition in statement.Conditions)
            {
                if (condition.Operator.Test is not (ConditionTest.IpAddress or ConditionTest.NotIpAddress) || policy.HasProblemIn(condition.OperatorText.Span) || policy.HasProblemIn(condition.Key.Span))
                    continue;
                foreach (var value in condition.Values)
                    Check(policy, condition, value, context);
            }
        }
    }

    private void Check(PolicyMeaning policy, PolicyCondition condition, PolicyText value, GrantRuleContext context)
    {
        if (value.Value.IndexOf('$') >= 0 || policy.HasProblemIn(value.Span))
            return;

        var place = policy.At(value.Span);
        if (!AddressRange.TryRead(value.Value, out var range))
        {
            Report("'" + value.Value + "' is no address and no range; accepted are forms such as '203.0.113.7' and '198.51.100.0/24'");
        }
        else if (range.Length == 0)
        {
            Report("'" + value.Value + "' is every address: the condition " + (condition.Operator.Test == ConditionTest.IpAddress ? "limits nothing" : "never holds") + "; name the networks that are meant");
        }
        else if (range.HasHostBits)
        {
            var fix = range.Network is { } network ? new[] { new FindingFix("Write the network address", place, network, changesRights: false) } : null;
            Report("'" + value.Value + "' has bits set behind its mask" + (range.Network is { } named ? " and means '" + named + "'" : "") + "; write the network, or a longer mask when one address is meant", fix);
        }
        else if (range.IsPrivate && policy.IsDialectKnown && policy.Dialect == PolicyDialect.Tigris)
        {
            Report("'" + value.Value + "' is a private network, and " + policy.Dialect.Title + " sees the public addresses of callers; name the address that your network has outside");
        }

        void Report(string message, FindingFix[]? fixes = null) =>
            context.Report(new Finding(Descriptor, Descriptor.Severity, place, message, null, fixes));
    }
}
