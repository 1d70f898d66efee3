using System;

namespace StorageGrants.Access.Policies;

/// <summary>Compares texts with the value of a condition key.</summary>
internal sealed class VariableTest : ValueTest
{
    private static readonly char[] Wildcards = { '*', '?' };

    private readonly string _key;
    private readonly ContextKeyRule? _rule;
    private readonly StringComparison _comparison;

    public VariableTest(string key, ContextKeyRule? rule, bool ignoreCase)
    {
        _key = key;
        _rule = rule;
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    public override Outcome Any(string value, bool wanted, in PolicyRequest request, out bool readable)
    {
        readable = true;
        var values = request.Context.Find(_key, exact: true);
        string[]? otherwise = null;
        if (_rule is not null)
            values = _rule.Apply(values, request, out otherwise);
        if (otherwise is not null || values is { Length: > 1 })
            return Outcome.Unknown;

        // A key that is absent leaves the operator without values: nothing holds, negated or not.
        if (values is null || values.Length == 0)
            return Outcome.No;

        // Whether wildcards in the value of a variable are wildcards has not been seen.
        return values[0].IndexOfAny(Wildcards) >= 0 ? Outcome.Unknown : Of(string.Equals(value, values[0], _comparison), wanted);
    }
}
