using System;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3007: a bucket action beside objects only, or an object action beside buckets only.</summary>
internal sealed class ResourceKindRule : PolicyMeaningRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3007",
        "Bucket and object mixed up",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "An action works on buckets and the statement names objects only, or the other way round: for this action the statement does nothing.",
        fix: RuleFix.None("whether the bucket or its objects are meant is not in the text"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        for (var i = 0; i < policy.Document.Statements.Count; i++)
        {
            var statement = policy.Document.Statements[i];
            if (statement is not { Action: { } actions, Resource: { } resources } || policy.IsDead(i) || KindsOf(resources) is not { } kinds)
                continue;
            foreach (var action in actions.Values)
            {
                if (Find(policy.Dialect, action.Value) is { } known && IsMixedUp(known.Resources, kinds))
                    context.Report(new Finding(Descriptor, Descriptor.Severity, policy.At(action.Span), MessageOf(action.Value, kinds, resources.Values[0].Value), new[] { policy.At(resources.Span) }));
            }
        }
    }

    private static bool IsMixedUp(ActionResources works, ActionResources named) =>
        (works & ~ActionResources.Other) is ActionResources.Bucket or ActionResources.Object && (works & named) == 0;

    private static string MessageOf(string action, ActionResources named, string resource) => named == ActionResources.Object
        ? "'" + action + "' works on buckets, but the statement names objects only; add the bucket itself, such as '" + resource.Substring(0, resource.IndexOf('/')) + "'"
        : "'" + action + "' works on objects, but the statement names buckets only; add their objects, such as '" + resource + "/*'";

    private static DialectAction? Find(PolicyDialect dialect, string name)
    {
        foreach (var action in dialect.Actions)
        {
            if (string.Equals(action.Name, name, StringComparison.OrdinalIgnoreCase))
                return action;
        }

        return null;
    }

    // Null when none is named, or one that may be either, or something else such as an access point.
    private static ActionResources? KindsOf(PolicyValues resources)
    {
        var kinds = ActionResources.None;
        foreach (var resource in resources.Values)
        {
            var name = resource.Value.LastIndexOf(':') + 1;
            var slash = resource.Value.IndexOf('/', name);
            var bucket = slash < 0 ? resource.Value.Substring(name) : resource.Value.Substring(name, slash - name);
            if (resource.Value.IndexOf(":::", StringComparison.Ordinal) != name - 3 || bucket.IndexOfAny(new[] { '*', '$' }) >= 0)
                return null;
            kinds |= slash < 0 ? ActionResources.Bucket : ActionResources.Object;
        }

        return kinds == ActionResources.None ? null : kinds;
    }
}
