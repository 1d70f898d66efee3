using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Takes names of condition operators apart.</summary>
internal static class ConditionOperatorNames
{
    private const string IfExists = "IfExists";
    private const string ForAllValues = "ForAllValues:";
    private const string ForAnyValue = "ForAnyValue:";

    private static readonly Dictionary<string, ConditionTest> Tests = ReadTests();

    /// <summary>Names of all tests.</summary>
    public static IReadOnlyList<string> All { get; } = new List<string>(Tests.Keys);

    /// <summary>The operator of a name, letter case ignored; its test is unknown for a name the language does not have.</summary>
    public static ConditionOperator Parse(string name)
    {
        var quantifier = ConditionQuantifier.None;
        var start = 0;
        if (name.StartsWith(ForAllValues, StringComparison.OrdinalIgnoreCase))
        {
            quantifier = ConditionQuantifier.ForAllValues;
            start = ForAllValues.Length;
        }
        else if (name.StartsWith(ForAnyValue, StringComparison.OrdinalIgnoreCase))
        {
            quantifier = ConditionQuantifier.ForAnyValue;
            start = ForAnyValue.Length;
        }

        var ifExists = name.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase);
        var length = name.Length - start - (ifExists ? IfExists.Length : 0);
        return length > 0 && Tests.TryGetValue(name.Substring(start, length), out var test)
            ? new ConditionOperator(test, quantifier, ifExists)
            : default;
    }

    private static Dictionary<string, ConditionTest> ReadTests()
    {
        var tests = new Dictionary<string, ConditionTest>(StringComparer.OrdinalIgnoreCase);
        for (var test = ConditionTest.Unknown + 1; test <= ConditionTest.Null; test++)
            tests.Add(test.ToString(), test);
        return tests;
    }
}
