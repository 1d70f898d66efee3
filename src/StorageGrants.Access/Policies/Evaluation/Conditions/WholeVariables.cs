using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Variables of an engine that knows them only as a whole value of a string condition: the last value counts alone. A
/// variable followed by other values ended the process of the gateway it was measured on, so nothing can be said of it.
/// </summary>
internal static class WholeVariables
{
    private static readonly char[] NotInKeys = { '$', '{', '}', ',', ' ', '*', '?' };

    /// <summary>The test of values that end in a variable, or null when none is one.</summary>
    public static ValueTest? Compile(IReadOnlyList<PolicyText> values, bool ignoreCase, EvaluationSemantics semantics)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (!IsVariable(values[i].Value))
                continue;
            return i == values.Count - 1 && KeyOf(values[i].Value) is { } key
                ? new VariableTest(key, semantics.KeyRule(key), ignoreCase)
                : new TextTest(new TextPattern[] { UndocumentedText.Instance });
        }

        return null;
    }

    private static bool IsVariable(string text) =>
        text.Length >= 3 && text.StartsWith("${", StringComparison.Ordinal) && text[text.Length - 1] == '}';

    private static string? KeyOf(string text)
    {
        var key = text.Substring(2, text.Length - 3);
        return key.IndexOf(':') > 0 && key.IndexOfAny(NotInKeys) < 0 ? key : null;
    }
}
