using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>Copies of statements and documents with a part changed.</summary>
internal static class StatementEdit
{
    internal static PolicyDocument Without(PolicyDocument document, int statement) =>
        Copy(document, document.Statements.Where((_, i) => i != statement).ToArray());

    internal static PolicyDocument With(PolicyDocument document, int index, PolicyStatement statement) =>
        Copy(document, document.Statements.Select((old, i) => i == index ? statement : old).ToArray());

    internal static PolicyStatement With(PolicyStatement old, PolicyElement element, int removed)
    {
        PolicyValues? Values(PolicyValues? values, PolicyElement of) =>
            element == of ? new PolicyValues(values!.Values.Where((_, i) => i != removed).ToArray(), values.NameSpan, values.Span) : values;
        PolicyPrincipals? Principals(PolicyPrincipals? values, PolicyElement of) =>
            element == of ? new PolicyPrincipals(values!.Items.Where((_, i) => i != removed).ToArray(), values.NameSpan, values.Span) : values;
        return Copy(
            old,
            Values(old.Action, PolicyElement.Action),
            Values(old.NotAction, PolicyElement.NotAction),
            Values(old.Resource, PolicyElement.Resource),
            Values(old.NotResource, PolicyElement.NotResource),
            Principals(old.Principal, PolicyElement.Principal),
            Principals(old.NotPrincipal, PolicyElement.NotPrincipal),
            old.Conditions);
    }

    internal static PolicyStatement WithEffect(PolicyStatement old, PolicyEffect effect) =>
        old.Effect == effect ? old : Copy(
            old, old.Action, old.NotAction, old.Resource, old.NotResource, old.Principal, old.NotPrincipal, old.Conditions, effect);

    internal static PolicyStatement WithConditions(PolicyStatement old, IReadOnlyList<PolicyCondition> conditions) =>
        Copy(old, old.Action, old.NotAction, old.Resource, old.NotResource, old.Principal, old.NotPrincipal, conditions);

    internal static PolicyCondition Without(PolicyCondition condition, int value) =>
        new(condition.Operator, condition.OperatorText, condition.Key, condition.Values.Where((_, i) => i != value).ToArray(), condition.Span);

    private static PolicyDocument Copy(PolicyDocument document, IReadOnlyList<PolicyStatement> statements) =>
        new(statements) { Version = document.Version, Id = document.Id, Span = document.Span };

    private static PolicyStatement Copy(
        PolicyStatement old,
        PolicyValues? action,
        PolicyValues? notAction,
        PolicyValues? resource,
        PolicyValues? notResource,
        PolicyPrincipals? principal,
        PolicyPrincipals? notPrincipal,
        IReadOnlyList<PolicyCondition> conditions,
        PolicyEffect? effect = null) => new(effect ?? old.Effect)
    {
        EffectText = effect is { } text ? new PolicyText(text.ToString()) : old.EffectText,
        Sid = old.Sid,
        Span = old.Span,
        Action = action,
        NotAction = notAction,
        Resource = resource,
        NotResource = notResource,
        Principal = principal,
        NotPrincipal = notPrincipal,
        Conditions = conditions,
    };
}
