using System;

namespace StorageGrants.Access.Policies;

/// <summary>Reads the values of a condition as the set that its test matches, before any negation; null for what is not decided.</summary>
internal sealed class ValueSetReader
{
    private readonly EvaluationSemantics _semantics;
    private readonly PatternReader _patterns;

    internal ValueSetReader(EvaluationSemantics semantics, PatternReader patterns)
    {
        _semantics = semantics;
        _patterns = patterns;
    }

    /// <param name="condition">The condition.</param>
    /// <param name="anyNot">Whether a negated test holds as soon as one value does not match: what must not happen is then that all match.</param>
    internal ValueSet? Read(PolicyCondition condition, bool anyNot)
    {
        ValueSet? result = null;
        foreach (var value in condition.Values)
        {
            var one = One(condition.Operator.Test, value.Value);
            if (one is null && (_semantics.Unreadable != Outcome.No || !IsUnreadable(condition.Operator.Test)))
            {
                return null;
            }

            if (one is not null)
            {
                result = result is null ? one : anyNot ? result.Intersect(one) : result.Union(one);
                if (result is null)
                {
                    return null;
                }
            }
        }

        return result ?? (anyNot ? ValueSet.Everything : ValueSet.Nothing);
    }

    private ValueSet? One(ConditionTest test, string value)
    {
        switch (test)
        {
            case ConditionTest.StringEquals or ConditionTest.StringNotEquals:
                return _patterns.Text(value, wildcards: false);
            case ConditionTest.StringEqualsIgnoreCase or ConditionTest.StringNotEqualsIgnoreCase:
                return GlobUtf8.IsAscii(value) ? _patterns.Text(value, wildcards: false, GlobSyntax.IgnoreCase) : null;
            case ConditionTest.StringLike or ConditionTest.StringNotLike:
                return _patterns.Text(value, wildcards: true);
            case ConditionTest.ArnEquals or ConditionTest.ArnNotEquals or ConditionTest.ArnLike or ConditionTest.ArnNotLike:
                return _semantics.ArnOperatorsMatch ? _patterns.Arn(value) : null;
            case ConditionTest.IpAddress or ConditionTest.NotIpAddress:
                return Address(value);
            case ConditionTest.Bool:
                return _semantics.TruthyBooleans ? null
                    : ConstraintReader.IsWord(value, "true") ? new BoolSet(true, false)
                    : ConstraintReader.IsWord(value, "false") ? new BoolSet(false, true)
                    : null;
            case ConditionTest.BinaryEquals:
                return null;
            default:
                return ConditionTests.IsDate(test)
                    ? (PolicyInstant.TryRead(value, _semantics.DateOffsets, out var instant) ? Order(InstantLine.Instance, instant, ConditionTests.OrderOf(test)) : null)
                    : (PolicyNumber.TryRead(value, _semantics.CNumbers, out var number) ? Order(NumberLine.Instance, number, ConditionTests.OrderOf(test)) : null);
        }
    }

    private bool IsUnreadable(ConditionTest test) => test switch
    {
        ConditionTest.IpAddress or ConditionTest.NotIpAddress => true,
        ConditionTest.Bool => !_semantics.TruthyBooleans,
        _ => ConditionTests.IsDate(test) || ConditionTests.IsNumeric(test),
    };

    private ValueSet? Address(string value)
    {
        var slash = value.IndexOf('/');
        if (!NetworkAddress.TryRead(value, slash < 0 ? value.Length : slash, out var address))
        {
            return null;
        }

        var width = address.IsV6 ? 128 : 32;
        var prefix = width;
        if (slash >= 0 && _semantics.EmptyAddressPrefix && slash == value.Length - 1)
        {
            prefix = 0;
        }
        else if (slash >= 0 && !TryReadPrefix(value.Substring(slash + 1), width, out prefix))
        {
            return null;
        }

        return (_semantics.NumericAddressFamilies ? AddressLine.Numeric : AddressLine.Separate).Range(address, prefix);
    }

    internal static bool TryReadPrefix(string text, int width, out int prefix)
    {
        prefix = 0;
        foreach (var c in text)
        {
            if (c is < '0' or > '9' || prefix > 128)
            {
                return false;
            }

            prefix = (prefix * 10) + (c - '0');
        }

        return text.Length is > 0 and <= 3 && prefix <= width;
    }

    private static RangeSet<T> Order<T>(ValueLine<T> line, T value, Order order)
        where T : struct, IComparable<T>
    {
        var before = new Cut<T>(value, false);
        var after = new Cut<T>(value, true);
        return order switch
        {
            Policies.Order.Less => RangeSet<T>.Between(line, null, before),
            Policies.Order.LessOrSame => RangeSet<T>.Between(line, null, after),
            Policies.Order.Greater => RangeSet<T>.Between(line, after, null),
            Policies.Order.GreaterOrSame => RangeSet<T>.Between(line, before, null),
            _ => RangeSet<T>.Between(line, before, after),
        };
    }
}
