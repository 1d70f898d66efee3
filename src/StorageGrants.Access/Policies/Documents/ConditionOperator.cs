using System;

namespace StorageGrants.Access.Policies;

/// <summary>A condition operator taken apart: <c>ForAnyValue:StringLikeIfExists</c> is a quantifier, a test and a suffix.</summary>
public readonly struct ConditionOperator : IEquatable<ConditionOperator>
{
    // Documents hold many of these.
    private readonly byte _test;
    private readonly byte _quantifier;

    /// <summary>Creates an operator.</summary>
    /// <param name="test">What it compares.</param>
    /// <param name="quantifier">Its prefix.</param>
    /// <param name="ifExists">Whether it ends in <c>IfExists</c>.</param>
    public ConditionOperator(ConditionTest test, ConditionQuantifier quantifier = ConditionQuantifier.None, bool ifExists = false)
    {
        _test = (byte)test;
        _quantifier = (byte)quantifier;
        IfExists = ifExists;
    }

    /// <summary>What it compares.</summary>
    public ConditionTest Test => (ConditionTest)_test;

    /// <summary>Its prefix.</summary>
    public ConditionQuantifier Quantifier => (ConditionQuantifier)_quantifier;

    /// <summary>Whether it ends in <c>IfExists</c>: an absent key then counts as a match.</summary>
    public bool IfExists { get; }

    /// <inheritdoc />
    public bool Equals(ConditionOperator other) => Test == other.Test && Quantifier == other.Quantifier && IfExists == other.IfExists;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ConditionOperator other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => ((int)Test * 8) + ((int)Quantifier * 2) + (IfExists ? 1 : 0);

    /// <summary>The operator as policies write it.</summary>
    public override string ToString() =>
        (Quantifier == ConditionQuantifier.None ? "" : Quantifier + ":") + Test + (IfExists ? "IfExists" : "");

    /// <summary>Whether the operators are the same.</summary>
    public static bool operator ==(ConditionOperator left, ConditionOperator right) => left.Equals(right);

    /// <summary>Whether the operators differ.</summary>
    public static bool operator !=(ConditionOperator left, ConditionOperator right) => !left.Equals(right);
}
