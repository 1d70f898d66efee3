using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The names of all condition operators, with every prefix and suffix.</summary>
internal static class ConditionOperatorNames
{
    private static readonly Dictionary<string, ConditionOperator> Operators = ReadAll();
    private static readonly Dictionary<string, ConditionOperator> InAnyCase = new(Operators, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names without prefix and suffix.</summary>
    public static IReadOnlyList<string> Plain { get; } = ReadPlain();

    /// <summary>The operator of a name, letter case ignored; its test is unknown for a name the language does not have.</summary>
    public static ConditionOperator Parse(string name, out bool isExact)
    {
        isExact = Operators.TryGetValue(name, out var known);
        if (!isExact)
            InAnyCase.TryGetValue(name, out known);
        return known;
    }

    private static Dictionary<string, ConditionOperator> ReadAll()
    {
        var operators = new Dictionary<string, ConditionOperator>(StringComparer.Ordinal);
        for (var test = ConditionTest.Unknown + 1; test <= ConditionTest.Null; test++)
        {
            for (var quantifier = ConditionQuantifier.None; quantifier <= ConditionQuantifier.ForAnyValue; quantifier++)
            {
                Add(new ConditionOperator(test, quantifier));
                Add(new ConditionOperator(test, quantifier, ifExists: true));
            }
        }

        return operators;

        void Add(ConditionOperator op) => operators.Add(op.ToString(), op);
    }

    private static List<string> ReadPlain()
    {
        var names = new List<string>();
        for (var test = ConditionTest.Unknown + 1; test <= ConditionTest.Null; test++)
            names.Add(test.ToString());
        return names;
    }
}
