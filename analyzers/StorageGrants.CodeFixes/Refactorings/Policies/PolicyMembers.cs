using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.CodeFixes.Refactorings.Policies;

/// <summary>What the generated classes beside a class of policies offer, by the texts that stand for it in policies.</summary>
internal sealed class PolicyMembers
{
    private readonly Dictionary<string, IPropertySymbol> _actions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ISymbol> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ISymbol> _principals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IMethodSymbol> _resources = new(StringComparer.Ordinal);

    public PolicyMembers(PolicyType policy)
    {
        Policy = policy;
        foreach (var type in policy.Class.ContainingNamespace.GetTypeMembers())
        {
            if (!type.IsStatic || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, policy.Class.ContainingAssembly))
                continue;
            foreach (var member in type.GetMembers())
                Add(member);
        }
    }

    public PolicyType Policy { get; }

    public IPropertySymbol? Action(string text) => _actions.TryGetValue(text, out var action) ? action : null;

    public ISymbol? Principal(string type) => _principals.TryGetValue(type, out var principal) ? principal : null;

    /// <summary>The method that makes a resource, and what it puts before its argument.</summary>
    public (IMethodSymbol Method, string Prefix)? Resource(string name) =>
        _resources.TryGetValue(name, out var method) && WireName(method) is { } prefix ? (method, prefix) : null;

    /// <summary>A condition key, with what completes its name when it is one of a family.</summary>
    public (ISymbol Member, string? Name)? Key(string text)
    {
        if (_keys.TryGetValue(text, out var key) && key is IPropertySymbol)
            return (key, null);
        foreach (var family in _keys)
        {
            if (family.Value is IMethodSymbol && text.Length > family.Key.Length && text.StartsWith(family.Key, StringComparison.Ordinal))
                return (family.Value, text.Substring(family.Key.Length));
        }

        return null;
    }

    /// <summary>Whether the policy variables in a text are condition keys of the dialect, or stand for wildcard characters.</summary>
    public bool KnowsVariables(string text)
    {
        for (var open = text.IndexOf("${", StringComparison.Ordinal); open >= 0; open = text.IndexOf("${", open + 2, StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
                return false;
            var name = text.Substring(open + 2, close - open - 2);
            var comma = name.IndexOf(", '", StringComparison.Ordinal);
            if (name is not ("*" or "?" or "$") && !IsKey(comma > 0 ? name.Substring(0, comma) : name))
                return false;
        }

        return true;
    }

    public static string? WireName(ISymbol member) => member.FindOurs(AttributeReading.Schemas, "WireNameAttribute")?.FirstText();

    public static INamedTypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type as INamedTypeSymbol,
        IMethodSymbol method => method.ReturnType as INamedTypeSymbol,
        _ => null,
    };

    private bool IsKey(string name)
    {
        foreach (var key in _keys)
        {
            if (key.Value is IPropertySymbol ? string.Equals(key.Key, name, StringComparison.OrdinalIgnoreCase) : name.Length > key.Key.Length && name.StartsWith(key.Key, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private void Add(ISymbol member)
    {
        if (member is not { IsStatic: true, DeclaredAccessibility: Accessibility.Public } || TypeOf(member) is not { TypeArguments.Length: 1 } type || WireName(member) is not { } name)
            return;
        var argument = type.TypeArguments[0];
        if (type.BaseType is { Name: "ConditionKey" } key && PolicyType.IsOurs(key))
        {
            if (IsOfDialect(argument))
                _keys[name] = member;
        }
        else if (PolicyType.IsOurs(type))
        {
            if (member is IPropertySymbol action && type.Name.EndsWith("Action", StringComparison.Ordinal) && IsOfDialect(argument))
                _actions[name] = action;
            else if (type.Name == "Principal" && IsMarker(argument))
                _principals[name] = member;
            else if (member is IMethodSymbol method && type.Name is "NamedBucket" or "BucketResource" or "ObjectResource" && IsMarker(argument))
                _resources[member.Name] = (IMethodSymbol)member;
        }
    }

    private bool IsMarker(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, Policy.Marker);

    private bool IsOfDialect(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingType, Policy.Marker.ContainingType);
}
