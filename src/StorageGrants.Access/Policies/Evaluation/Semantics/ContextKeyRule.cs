using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>What an engine makes of a condition key before any condition sees it.</summary>
public sealed class ContextKeyRule
{
    internal ContextKeyRule(string key, IReadOnlyList<string> sources, Evidence evidence)
    {
        Key = key;
        Sources = sources;
        Evidence = evidence;
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>Whether the engine never sets it.</summary>
    public bool Never { get; internal set; }

    /// <summary>The operations at which the engine never sets it.</summary>
    public IReadOnlyList<string> NeverOperations { get; internal set; } = Array.Empty<string>();

    /// <summary>The values at which the engine leaves it out.</summary>
    public IReadOnlyList<string> AbsentWhen { get; internal set; } = Array.Empty<string>();

    /// <summary>The value the engine gives it when the request has none, or null.</summary>
    public string? Default { get; internal set; }

    /// <summary>The operations at which the default is given; empty for all.</summary>
    public IReadOnlyList<string> DefaultOperations { get; internal set; } = Array.Empty<string>();

    /// <summary>The actions those operations ask for; empty for all.</summary>
    public IReadOnlyList<string> DefaultActions { get; internal set; } = Array.Empty<string>();

    /// <summary>The value the engine gives it in requests without a signature that carry none, or null.</summary>
    public string? AnonymousDefault { get; internal set; }

    /// <summary>The form in which the engine holds an instant.</summary>
    public InstantForm Form { get; internal set; }

    /// <summary>How that is known.</summary>
    public Evidence Evidence { get; }

    /// <summary>Where it is known from.</summary>
    public IReadOnlyList<string> Sources { get; }

    internal string[]? DefaultValues { get; set; }

    internal string[]? AnonymousValues { get; set; }

    /// <summary>The values the engine sees.</summary>
    /// <param name="values">The values of the request, or null.</param>
    /// <param name="request">The request.</param>
    /// <param name="otherwise">What the engine may see instead, when that hangs on an operation that is not known.</param>
    internal string[]? Apply(string[]? values, in PolicyRequest request, out string[]? otherwise)
    {
        otherwise = null;
        if (Never || (NeverOperations.Count > 0 && Contains(NeverOperations, request.OperationOrAction)))
            return null;
        if (values is { Length: 1 })
        {
            // Going through an interface would allocate for every decision.
            for (var i = 0; i < AbsentWhen.Count; i++)
            {
                if (string.Equals(AbsentWhen[i], values[0], StringComparison.OrdinalIgnoreCase))
                {
                    values = null;
                    break;
                }
            }
        }

        if (values is not null)
            return values;
        if (AnonymousValues is not null && request.Principal.Kind == RequestPrincipalKind.Anonymous)
            return AnonymousValues;
        if (DefaultValues is null || !Contains(DefaultActions, request.Action))
            return null;
        if (DefaultOperations.Count == 0)
            return DefaultValues;
        if (Contains(DefaultOperations, request.OperationOrAction))
            return DefaultValues;
        otherwise = request.Operation is null ? DefaultValues : null;
        return null;
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        if (names.Count == 0)
            return true;
        for (var i = 0; i < names.Count; i++)
        {
            var candidate = names[i];
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) || IsAction(name, candidate))
                return true;
        }

        return false;
    }

    private static bool IsAction(string action, string operation)
    {
        var colon = action.IndexOf(':');
        return colon >= 0 && action.Length - colon - 1 == operation.Length &&
            string.Compare(action, colon + 1, operation, 0, operation.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
