using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1017: a Deny, or an Allow with a condition, on what a role of the same key allows before policies are read.</summary>
internal sealed class PolicyCannotRestrictRule : GrantRule
{
    private const int MaxStatements = 20;

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1017",
        "Policy cannot restrict the role",
        "Grants",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "In newer documents a role decides before policies are read: a Deny on what it allows changes nothing, and a condition limits only what the role does not give.",
        fix: RuleFix.Preview("Remove the role and keep the policy"),
        editions: new Dictionary<string, RuleSeverity> { [Editions.Tigris202606] = RuleSeverity.Off, [Editions.Tigris202610] = RuleSeverity.Warning, [RuleDescriptor.BothEditions] = RuleSeverity.Warning });

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsEntryOnly || request.Grants.Count == 0)
            return;

        foreach (var policy in request.CreatedPolicies)
        {
            if (policy.Document is not { } document || policy.HasUnknownText)
                continue;
            for (var i = 0; i < document.Statements.Count && i < MaxStatements; i++)
            {
                var statement = document.Statements[i];
                if (statement.EffectText is { Value: "Deny" } || statement.EffectText is { Value: "Allow" } && statement.Conditions.Count > 0)
                    CheckStatement(request, policy, document, statement, context);
            }
        }
    }

    private void CheckStatement(GrantRequest request, PolicySubject policy, PolicyDocument document, PolicyStatement statement, GrantRuleContext context)
    {
        var deciding = new List<(GrantEntry Entry, RoleBeforePolicy Found)>();
        foreach (var entry in request.Grants)
        {
            if (RoleBeforePolicy.Find(entry, statement, context) is { } found)
                deciding.Add((entry, found));
        }

        if (deciding.Count == 0)
            return;
        var (first, before) = deciding[0];
        var additional = new List<GrantOrigin>();
        foreach (var (entry, _) in deciding)
            additional.Add(entry.Role.Origin!);

        var isDeny = statement.Effect == PolicyEffect.Deny;
        var place = first.IsWildcard ? "every bucket" : "'" + first.Scope.Value + "'";
        context.Report(new Finding(
            Descriptor,
            Descriptor.Severity,
            PlaceOf(policy, statement),
            (isDeny ? "This Deny of " : "This condition on ") + before.Action + " limits nothing on " + place + ": " + first.Role.Value + " decides before policies are read (step " + before.Step + (before.Edition.Length > 0 ? ", edition " + before.Edition : "") + "); remove the role and allow by policy what is needed",
            additional,
            deciding.Count == 1 && HasAllow(document) ? new[] { FindingFix.Removal("Remove the role and keep the policy", first.Origin, changesRights: true) } : null));
    }

    private static GrantOrigin PlaceOf(PolicySubject policy, PolicyStatement statement) =>
        policy.At(statement.EffectText is { Span.Length: > 0 } effect ? effect.Span : statement.Span);

    // A policy that only denies leaves a key without its role with nothing.
    private static bool HasAllow(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            if (statement.Effect == PolicyEffect.Allow)
                return true;
        }

        return false;
    }
}
