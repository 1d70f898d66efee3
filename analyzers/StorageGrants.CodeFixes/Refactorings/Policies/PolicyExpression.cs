using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Policies;

namespace StorageGrants.CodeFixes.Refactorings.Policies;

/// <summary>Writes a policy as a call of the builders of a dialect. What they cannot say makes it give up.</summary>
internal sealed class PolicyExpression
{
    private const string Everyone = "*";

    private readonly PolicyMembers _members;
    private readonly CodeLayout _layout;
    private readonly string _class;

    public PolicyExpression(PolicyMembers members, CodeLayout layout)
    {
        _members = members;
        _layout = layout;
        _class = CodeLayout.NameOf(members.Policy.Class);
    }

    /// <summary>The expression, or null when anything of the policy would be lost.</summary>
    public string? Of(PolicyDocument policy)
    {
        var statements = new List<string>();
        foreach (var statement in policy.Statements)
        {
            if (Statement(statement) is not { } written)
                return null;
            statements.Add(written);
        }

        return "new " + _class + "(" + _layout.List(statements) + ")";
    }

    private string? Statement(PolicyStatement statement)
    {
        if (statement is not { Effect: { } effect, Action: { Values: var texts }, Resource: { Values: var resources }, NotAction: null, NotResource: null, NotPrincipal: null }
            || statement.EffectText?.Value is { } written && written != effect.ToString()
            || Actions(texts) is not { } actions
            || ResourceExpression.Of(_members, actions, resources) is not { } target
            || Principals(statement.Principal) is not { } principals
            || ConditionExpression.All(_members, statement.Conditions) is not { } conditions)
            return null;

        var call = _class + "." + effect + Shared(actions, statement.Conditions) + "(" + string.Join(", ", actions.Select(CodeLayout.MemberName)) + ")";
        var parts = new List<string> { call + target + principals };
        if (conditions.Count > 0)
            parts.Add(".When(" + string.Join(", ", conditions) + ")");
        if (statement.Sid is { Value: var sid })
        {
            if (sid.Length == 0 || !sid.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
                return null;
            parts.Add(".WithSid(" + CodeLayout.Quote(sid) + ")");
        }

        return string.Join(_layout.Deeper.Break, parts);
    }

    private List<IPropertySymbol>? Actions(IReadOnlyList<PolicyText> texts)
    {
        var actions = new List<IPropertySymbol>();
        foreach (var text in texts)
        {
            if (_members.Action(text.Value) is not { } action || actions.Contains(action, SymbolEqualityComparer.Default))
                return null;
            actions.Add(action);
        }

        return actions.Count == 0 ? null : actions;
    }

    // Actions that differ in their keys say which of them a condition is about.
    private string Shared(List<IPropertySymbol> actions, IReadOnlyList<PolicyCondition> conditions)
    {
        var markers = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var action in actions)
            markers.Add(((INamedTypeSymbol)action.Type).TypeArguments[0]);
        if (markers.Count < 2)
            return "";
        foreach (var condition in conditions)
        {
            var marker = _members.Key(condition.Key.Value) is { } key ? PolicyMembers.TypeOf(key.Member)?.TypeArguments[0] : null;
            if (marker is not null && !IsOrHas(_members.Policy.Actions, marker))
                return "<" + CodeLayout.NameOf(marker) + ">";
        }

        return "";
    }

    private static bool IsOrHas(ITypeSymbol type, ITypeSymbol marker) =>
        SymbolEqualityComparer.Default.Equals(type, marker) || type.AllInterfaces.Contains(marker, SymbolEqualityComparer.Default);

    private string? Principals(PolicyPrincipals? principals)
    {
        if (_members.Policy.Kind == PolicyKind.Identity || principals is null)
            return _members.Policy.Kind == PolicyKind.Identity && principals is null ? "" : null;

        var written = new List<string>();
        foreach (var principal in principals.Items)
        {
            var isEveryone = principal.Kind.Value == Everyone;
            if (_members.Principal(principal.Kind.Value) is not { } member || isEveryone != member is IPropertySymbol || isEveryone && principals.Items.Count > 1)
                return null;
            if (!isEveryone && principal.Value.Value.IndexOfAny(['*', '?']) >= 0)
                return null;
            var text = CodeLayout.MemberName(member) + (isEveryone ? "" : "(" + CodeLayout.Quote(principal.Value.Value) + ")");
            if (written.Contains(text))
                return null;
            written.Add(text);
        }

        return written.Count == 0 ? null : ".For(" + string.Join(", ", written) + ")";
    }
}
