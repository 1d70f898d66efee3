using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Comparison;

/// <summary>Documents in a few words: lists are separated by spaces, an element that begins with ! is the Not element.</summary>
internal static class Policy
{
    internal static PolicyDocument Of(params PolicyStatement[] statements) => new(statements) { Version = "2012-10-17" };

    internal static PolicyStatement Allow(string action, string resource, string? principal = null, params PolicyCondition[] conditions) =>
        Statement(PolicyEffect.Allow, action, resource, principal, conditions);

    internal static PolicyStatement Deny(string action, string resource, string? principal = null, params PolicyCondition[] conditions) =>
        Statement(PolicyEffect.Deny, action, resource, principal, conditions);

    internal static PolicyCondition When(string @operator, string key, params string[] values)
    {
        var quantifier = ConditionQuantifier.None;
        var name = @operator;
        foreach (var prefix in new[] { ConditionQuantifier.ForAllValues, ConditionQuantifier.ForAnyValue })
        {
            if (name.StartsWith(prefix + ":", StringComparison.Ordinal))
            {
                quantifier = prefix;
                name = name[(prefix.ToString().Length + 1)..];
            }
        }

        var ifExists = name.EndsWith("IfExists", StringComparison.Ordinal);
        var test = Enum.Parse<ConditionTest>(ifExists ? name[..^"IfExists".Length] : name);
        return new PolicyCondition(new ConditionOperator(test, quantifier, ifExists), @operator, key, values.Select(value => (PolicyText)value).ToArray());
    }

    internal static PolicyStatement Statement(PolicyEffect effect, string action, string resource, string? principal, IReadOnlyList<PolicyCondition> conditions) => new(effect)
    {
        EffectText = effect.ToString(),
        Action = Values(action, false),
        NotAction = Values(action, true),
        Resource = Values(resource, false),
        NotResource = Values(resource, true),
        Principal = Principals(principal, false),
        NotPrincipal = Principals(principal, true),
        Conditions = conditions,
    };

    private static PolicyValues? Values(string text, bool not) =>
        text.StartsWith('!') == not ? new PolicyValues(text.TrimStart('!').Split(' ').Select(value => (PolicyText)value).ToArray()) : null;

    private static PolicyPrincipals? Principals(string? text, bool not) =>
        text is not null && text.StartsWith('!') == not
            ? new PolicyPrincipals(text.TrimStart('!').Split(' ').Select(value => value == "*" ? new PolicyPrincipal("*", "*") : new PolicyPrincipal("AWS", value)).ToArray())
            : null;
}
