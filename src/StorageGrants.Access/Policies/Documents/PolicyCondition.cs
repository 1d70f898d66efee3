using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>One key under one operator of a <c>Condition</c> block. Several values mean any of them, several conditions mean all.</summary>
public sealed class PolicyCondition : IEquatable<PolicyCondition>
{
    /// <summary>Creates a condition.</summary>
    /// <param name="operator">The operator; its test is <see cref="ConditionTest.Unknown"/> for a name the language does not have.</param>
    /// <param name="operatorText">The operator as written.</param>
    /// <param name="key">The condition key as written, such as <c>aws:SourceIp</c>.</param>
    /// <param name="values">The values as text in document order; numbers and booleans as JSON writes them.</param>
    /// <param name="span">The value; empty when not read from a document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public PolicyCondition(ConditionOperator @operator, PolicyText operatorText, PolicyText key, IReadOnlyList<PolicyText> values, JsonSpan span = default)
    {
        Operator = @operator;
        OperatorText = operatorText;
        Key = key;
        Values = values ?? throw new ArgumentNullException(nameof(values));
        Span = span;
    }

    /// <summary>The operator; its test is <see cref="ConditionTest.Unknown"/> for a name the language does not have.</summary>
    public ConditionOperator Operator { get; }

    /// <summary>The operator as written.</summary>
    public PolicyText OperatorText { get; }

    /// <summary>The condition key as written.</summary>
    public PolicyText Key { get; }

    /// <summary>The values as text in document order.</summary>
    public IReadOnlyList<PolicyText> Values { get; }

    /// <summary>The value; empty when not read from a document.</summary>
    public JsonSpan Span { get; }

    /// <summary>Whether a single value stood for a list; unknown, and false, for what was not read from a document.</summary>
    internal bool IsSingle => Values.Count == 1 && Span.Length > 0 && Span == Values[0].Span;

    /// <summary>Whether operator, key and values are the same. Places do not count.</summary>
    /// <param name="other">The other condition.</param>
    public bool Equals(PolicyCondition? other) =>
        other is not null && Operator == other.Operator && OperatorText == other.OperatorText && Key == other.Key && Sequence.Equal(Values, other.Values);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PolicyCondition);

    /// <inheritdoc />
    public override int GetHashCode() => unchecked((((OperatorText.GetHashCode() * 397) ^ Key.GetHashCode()) * 397) ^ Sequence.Hash(Values));
}
