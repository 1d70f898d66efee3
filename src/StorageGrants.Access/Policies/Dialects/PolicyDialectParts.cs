using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>What a dialect file says, as read.</summary>
internal sealed class PolicyDialectParts
{
    public string Name { get; init; } = "";

    public string Title { get; init; } = "";

    public string Date { get; init; } = "";

    public IReadOnlyList<string> Sources { get; init; } = Array.Empty<string>();

    public IReadOnlyList<PolicyKindRules> Kinds { get; init; } = Array.Empty<PolicyKindRules>();

    public IReadOnlyList<string> Elements { get; init; } = Array.Empty<string>();

    public IReadOnlyList<string> Versions { get; init; } = Array.Empty<string>();

    public bool VersionRequired { get; init; }

    public IReadOnlyDictionary<string, ListForm> Lists { get; init; } = new Dictionary<string, ListForm>();

    public WildcardRules ActionWildcards { get; init; } = new(WildcardPlace.Anywhere, "*?");

    public WildcardRules ResourceWildcards { get; init; } = new(WildcardPlace.Anywhere, "*?");

    public WildcardRules PrincipalWildcards { get; init; } = new(WildcardPlace.Whole, "*");

    public ResourceRules Resources { get; init; } = ResourceRules.Any;

    public PrincipalRules Principals { get; init; } = PrincipalRules.Any;

    public VariableRules Variables { get; init; } = VariableRules.None;

    /// <summary>Actions of services that no action of the dialect belongs to are out of scope.</summary>
    public bool IgnoresOtherServices { get; init; }

    public LetterCase ActionCase { get; init; }

    public bool HasCaseSensitiveKeys { get; init; }

    /// <summary>The list of actions is known to be incomplete.</summary>
    public bool HasOpenActions { get; init; }

    /// <summary>The list of operators is known to be incomplete.</summary>
    public bool HasOpenOperators { get; init; }

    /// <summary>The list of condition keys is known to be incomplete.</summary>
    public bool HasOpenConditionKeys { get; init; }

    public IReadOnlyList<DialectAction> Actions { get; init; } = Array.Empty<DialectAction>();

    public IReadOnlyDictionary<string, string?> UseInstead { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyList<ConditionTest> Operators { get; init; } = Array.Empty<ConditionTest>();

    public IReadOnlyList<ConditionTest> IfExistsOperators { get; init; } = Array.Empty<ConditionTest>();

    public IReadOnlyList<ConditionTest> QuantifiedOperators { get; init; } = Array.Empty<ConditionTest>();

    public IReadOnlyList<DialectConditionKey> ConditionKeys { get; init; } = Array.Empty<DialectConditionKey>();

    public IReadOnlyList<PolicyProblemKind> Refuses { get; init; } = Array.Empty<PolicyProblemKind>();

    public JsonValue? Evaluation { get; init; }

    /// <summary>Wildcards never try a later place; said where matching is.</summary>
    public bool MatchesForwardOnly => Evaluation?.Get("globs")?.GetString("value") == "forwardOnly";
}
