using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>A policy document as written.</summary>
public sealed class PolicyDocument : IEquatable<PolicyDocument>
{
    /// <summary>Creates a document.</summary>
    /// <param name="statements">The statements in document order; a single object stands for a list of one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statements"/> is null.</exception>
    public PolicyDocument(IReadOnlyList<PolicyStatement> statements) =>
        Statements = statements ?? throw new ArgumentNullException(nameof(statements));

    /// <summary>The version of the language, or null when the element is missing.</summary>
    public PolicyText? Version { get; set; }

    /// <summary>The document's identifier, or null.</summary>
    public PolicyText? Id { get; set; }

    /// <summary>The statements in document order.</summary>
    public IReadOnlyList<PolicyStatement> Statements { get; }

    /// <summary>The value of <c>Statement</c>; empty when not read from a text.</summary>
    public JsonSpan StatementSpan { get; set; }

    /// <summary>The whole document; empty when not read from a text.</summary>
    public JsonSpan Span { get; set; }

    /// <summary>Whether the documents say the same, statement by statement. Places do not count.</summary>
    /// <param name="other">The other document.</param>
    public bool Equals(PolicyDocument? other) =>
        other is not null && Nullable.Equals(Version, other.Version) && Nullable.Equals(Id, other.Id) && Sequence.Equal(Statements, other.Statements);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PolicyDocument);

    /// <inheritdoc />
    public override int GetHashCode() => unchecked(((Version?.GetHashCode() ?? 0) * 397) ^ Sequence.Hash(Statements));
}
