using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>The texts of one element of a statement: <c>Action</c>, <c>NotAction</c>, <c>Resource</c> or <c>NotResource</c>.</summary>
public sealed class PolicyValues : IEquatable<PolicyValues>
{
    /// <summary>Creates the element.</summary>
    /// <param name="values">The texts in document order; a single text stands for a list of one.</param>
    /// <param name="nameSpan">The element's name, quotes included; empty when not read from a document.</param>
    /// <param name="span">The element's value; empty when not read from a document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public PolicyValues(IReadOnlyList<PolicyText> values, JsonSpan nameSpan = default, JsonSpan span = default)
    {
        Values = values ?? throw new ArgumentNullException(nameof(values));
        NameSpan = nameSpan;
        Span = span;
    }

    /// <summary>The texts in document order.</summary>
    public IReadOnlyList<PolicyText> Values { get; }

    /// <summary>The element's name, quotes included; empty when not read from a document.</summary>
    public JsonSpan NameSpan { get; }

    /// <summary>The element's value; empty when not read from a document.</summary>
    public JsonSpan Span { get; }

    /// <summary>Whether a single text stood for a list; unknown, and false, for what was not read from a document.</summary>
    internal bool IsSingle => Values.Count == 1 && Span.Length > 0 && Span == Values[0].Span;

    /// <summary>Whether the texts are the same, in the same order. Places do not count.</summary>
    /// <param name="other">The other element.</param>
    public bool Equals(PolicyValues? other) => other is not null && Sequence.Equal(Values, other.Values);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PolicyValues);

    /// <inheritdoc />
    public override int GetHashCode() => Sequence.Hash(Values);
}
