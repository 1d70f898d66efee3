using System;

namespace StorageGrants.Access.Policies;

/// <summary>Compares numbers, or dates as the number of 100 ns since 1970.</summary>
internal sealed class OrderTest : ValueTest
{
    private readonly double[] _numbers;
    private readonly long[] _instants;
    private readonly bool _dates;
    private readonly bool _offsets;
    private readonly Order _order;
    private readonly Outcome _unreadable;

    private readonly bool _c;

    private OrderTest(double[] numbers, long[] instants, bool dates, bool variant, Order order, Outcome unreadable)
    {
        _numbers = numbers;
        _instants = instants;
        _dates = dates;
        _offsets = variant;
        _c = variant;
        _order = order;
        _unreadable = unreadable;
    }

    /// <param name="numbers">The readable values.</param>
    /// <param name="c">Whether numbers are read as the C library does.</param>
    /// <param name="order">How to compare.</param>
    /// <param name="unreadable">What the values that could not be read contribute.</param>
    public static OrderTest Numbers(double[] numbers, bool c, Order order, Outcome unreadable) =>
        new(numbers, Array.Empty<long>(), false, c, order, unreadable);

    /// <param name="instants">The readable values.</param>
    /// <param name="offsets">Whether a date of the request may carry an offset.</param>
    /// <param name="order">How to compare.</param>
    /// <param name="unreadable">What the values that could not be read contribute.</param>
    public static OrderTest Dates(long[] instants, bool offsets, Order order, Outcome unreadable) =>
        new(Array.Empty<double>(), instants, true, offsets, order, unreadable);

    public override Outcome Any(string value, bool wanted, in PolicyRequest request, out bool readable)
    {
        if (_dates)
        {
            readable = PolicyInstant.TryRead(value, _offsets, out var instant);
            foreach (var candidate in _instants)
            {
                if (readable && Holds(instant.CompareTo(candidate)) == wanted)
                    return Outcome.Yes;
            }
        }
        else
        {
            readable = PolicyNumber.TryRead(value, _c, out var number);
            if (readable)
                return AnyNumber(number, wanted);
        }

        return _unreadable;
    }

    /// <summary>Whether any value of the policy compares as wanted with a number.</summary>
    public Outcome AnyNumber(double number, bool wanted)
    {
        foreach (var candidate in _numbers)
        {
            if (Holds(number.CompareTo(candidate)) == wanted)
                return Outcome.Yes;
        }

        return _unreadable;
    }

    private bool Holds(int comparison) => _order switch
    {
        Order.Same => comparison == 0,
        Order.Less => comparison < 0,
        Order.LessOrSame => comparison <= 0,
        Order.Greater => comparison > 0,
        _ => comparison >= 0,
    };
}
