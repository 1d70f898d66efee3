using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>A policy document as written.</summary>
public sealed class PolicyDocument
{
    /// <summary>Creates a document.</summary>
    /// <param name="statements">The statements in document order; a single object stands for a list of one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statements"/> is null.</exception>
    public PolicyDocument(IReadOnlyList<PolicyStatement> statements) =>
        Statements = statements ?? throw new ArgumentNullException(nameof(statements));

    /// <summary>The version of the language, or null when the element is missing.</summary>
    public PolicyText? Version { get; init; }

    /// <summary>The document's identifier, or null.</summary>
    public PolicyText? Id { get; init; }

    /// <summary>The statements in document order.</summary>
    public IReadOnlyList<PolicyStatement> Statements { get; }

    /// <summary>The whole document; empty when not read from a text.</summary>
    public JsonSpan Span { get; init; }
}
