using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Policies;
using StorageGrants.Policies;

namespace StorageGrants.CodeFixes.Refactorings.Policies;

/// <summary>Writes the conditions of a statement with the keys of a dialect.</summary>
internal static class ConditionExpression
{
    // As a builder writes an instant: UTC, whole seconds.
    private static readonly Regex Instant = new("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", RegexOptions.CultureInvariant);

    /// <summary>The conditions in order, or null when one cannot be written.</summary>
    public static List<string>? All(PolicyMembers members, IReadOnlyList<PolicyCondition> conditions)
    {
        var written = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var condition in conditions)
        {
            if (condition.OperatorText.Value != condition.Operator.ToString() || !seen.Add(condition.OperatorText + " " + condition.Key) || Of(members, condition) is not { } text)
                return null;
            written.Add(text);
        }

        return written;
    }

    private static string? Of(PolicyMembers members, PolicyCondition condition)
    {
        if (members.Key(condition.Key.Value) is not { } key || PolicyMembers.TypeOf(key.Member) is not { } type)
            return null;
        if (!condition.Values.All(value => members.KnowsVariables(value.Value)))
            return null;
        var test = condition.Operator.Test.ToString();
        foreach (var member in type.GetMembers())
        {
            if (member is not IMethodSymbol { IsStatic: false } method || PolicyMembers.WireName(method) != test || Arguments(method, condition.Values) is not { } arguments)
                continue;
            var operand = CodeLayout.MemberName(key.Member) + (key.Name is { } rest ? "(" + CodeLayout.Quote(rest) + ")" : "");
            return operand + "." + method.Name + "(" + arguments + ")" + Quantifier(condition.Operator.Quantifier) + (condition.Operator.IfExists ? ".IfExists()" : "");
        }

        return null;
    }

    private static string Quantifier(ConditionQuantifier quantifier) => quantifier == ConditionQuantifier.None ? "" : "." + quantifier + "()";

    private static string? Arguments(IMethodSymbol method, IReadOnlyList<PolicyText> values)
    {
        if (values.Count == 0)
            return null;
        if (method.Parameters.Length == 0)
            return values.Count == 1 && values[0].Value == (method.Name == "IsAbsent" ? "true" : "false") ? "" : null;

        var parameter = method.Parameters[0];
        if (parameter is { IsParams: true, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } })
            return values.All(value => IsAccepted(parameter.Name, value.Value)) ? string.Join(", ", values.Select(value => CodeLayout.Quote(value.Value))) : null;
        if (values.Count != 1)
            return null;
        var text = values[0].Value;
        return parameter.Type.SpecialType switch
        {
            SpecialType.System_String => IsAccepted(parameter.Name, text) ? CodeLayout.Quote(text) : null,
            SpecialType.System_Boolean => text is "true" or "false" ? text : null,
            SpecialType.System_Decimal => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number.ToString(CultureInfo.InvariantCulture) == text ? text + (text.IndexOf('.') >= 0 || text.Length > 18 ? "m" : "") : null,
            _ => null,
        };
    }

    // By what the builders take under these names.
    private static bool IsAccepted(string parameter, string text) => parameter.TrimEnd('s') switch
    {
        "range" => IsRange(text),
        "instant" => Instant.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "arn" => text.StartsWith("arn:", StringComparison.Ordinal) && text.Split(':').Length >= 6,
        _ => true,
    };

    private static bool IsRange(string text)
    {
        try
        {
            return AddressRange.Checked(text, nameof(text)) == text;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
