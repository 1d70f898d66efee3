using StorageGrants.Access.Grants;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3006: a part without which the policy allows the same.</summary>
internal sealed class RedundantPartRule : PolicyMeaningRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3006",
        "Redundant part of a policy",
        "Policies",
        RuleSeverity.Info,
        RuleTag.Ineffective,
        "An action, resource, principal, condition value or statement is covered by another: without it the policy allows exactly the same.",
        fix: RuleFix.None("removing a value from a list is left to the author, who may have meant another"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        var result = PolicyComparison.Redundancy(policy.Document, policy.Dialect, policy.Options);
        policy.IsIncomplete |= result.IsCutShort;
        foreach (var part in result.Parts)
        {
            // A part that matches nothing is wrong rather than superfluous: other rules say so.
            if (part.CoveringText is null && part.CoveringStatementIndex < 0 || !ServiceScope.Contains(policy.Document.Statements[part.StatementIndex]) || policy.IsDead(part.StatementIndex) || policy.HasProblemIn(part.Span))
                continue;

            var statement = policy.Document.Statements[part.StatementIndex];
            var place = part.Element == PolicyElement.Statement ? policy.At(statement) : policy.At(part.Span);
            context.Report(new Finding(Descriptor, Descriptor.Severity, place, MessageOf(policy, part), CoveringPlace(policy, part)));
        }
    }

    private static string MessageOf(PolicyMeaning policy, RedundantPart part)
    {
        var covering = part.CoveringText is { } text ? "'" + text + "'" : policy.NameOf(part.CoveringStatementIndex);
        if (part.Element == PolicyElement.Statement)
            return "This changes nothing: " + covering + " covers all of it; remove it";
        if (part.CoveringText == part.Text)
            return "'" + part.Text + "' stands twice and changes nothing; remove one of them";
        return "'" + part.Text + "' changes nothing: " + covering + " covers it" + WitnessOf(part) + "; remove it";
    }

    private static string WitnessOf(RedundantPart part)
    {
        if (part.CoveringText is null || part.Element is not (PolicyElement.Action or PolicyElement.Resource))
            return "";
        var syntax = part.Element == PolicyElement.Action ? GlobSyntax.IgnoreCase : GlobSyntax.None;
        var both = GlobLanguage.Of(Glob.Parse(part.Text, syntax)).Intersects(GlobLanguage.Of(Glob.Parse(part.CoveringText, syntax)));
        return both is { IsYes: true, Witness: { } witness } && witness != part.Text ? ", such as '" + witness + "'" : "";
    }

    private static GrantOrigin[]? CoveringPlace(PolicyMeaning policy, RedundantPart part) =>
        part.CoveringStatementIndex >= 0 && part.CoveringStatementIndex != part.StatementIndex
            ? new[] { policy.At(policy.Document.Statements[part.CoveringStatementIndex]) }
            : null;
}
