using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>What a dialect has, as evaluation asks for it.</summary>
internal sealed class DialectVocabulary
{
    private readonly PolicyDialect _dialect;
    private readonly HashSet<ConditionTest> _tests;
    private readonly HashSet<ConditionTest> _ifExists;
    private readonly HashSet<ConditionTest> _quantified;

    public DialectVocabulary(PolicyDialect dialect)
    {
        _dialect = dialect;
        _tests = new HashSet<ConditionTest>(dialect.Operators);
        _ifExists = new HashSet<ConditionTest>(dialect.IfExistsOperators);
        _quantified = new HashSet<ConditionTest>(dialect.QuantifiedOperators);
    }

    public bool HasOperator(ConditionOperator @operator) =>
        _tests.Contains(@operator.Test) &&
        (!@operator.IfExists || _ifExists.Contains(@operator.Test)) &&
        (@operator.Quantifier == ConditionQuantifier.None || _quantified.Contains(@operator.Test));

    public bool HasElement(string name)
    {
        foreach (var element in _dialect.Elements)
        {
            if (string.Equals(element, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public bool TakesAction(string text) => _dialect.ActionWildcards.Accepts(text);

    public bool TakesResource(string text) => _dialect.ResourceWildcards.Accepts(text);

    public bool TakesPrincipal(PolicyKind kind) => _dialect.FindKind(kind) is not { Principal: PrincipalUse.Forbidden };

    public bool TakesVariable(string key) =>
        _dialect.Parts.Variables.Names is not { } names || Contains(names, key);

    /// <summary>Whether it is not known if letter case counts in actions.</summary>
    public bool ActionCaseIsUnknown => _dialect.Parts.ActionCase == LetterCase.Undocumented;

    public bool TakesVariableDefault => _dialect.Parts.Variables.AllowsDefaults;

    /// <summary>Whether a key is written as the dialect writes it, or is one the dialect does not know.</summary>
    public bool IsCanonicalKey(string key)
    {
        if (_dialect.FindConditionKey(key) is { } known)
            return known.IsFamily || string.Equals(known.Name, key, StringComparison.Ordinal);
        foreach (var candidate in _dialect.ConditionKeys)
        {
            if (string.Equals(candidate.Name, key, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    /// <summary>Whether a key is one that the dialect knows by its whole name.</summary>
    public bool IsSingleKey(string key) => _dialect.FindConditionKey(key) is { IsFamily: false };

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var candidate in names)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
