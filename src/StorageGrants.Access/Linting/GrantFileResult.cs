using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Linting;

/// <summary>What <see cref="GrantFileLinter.Check(string, string?, bool)"/> found in a file. Every origin in it is a <see cref="Grants.JsonOrigin"/>.</summary>
public sealed class GrantFileResult
{
    internal GrantFileResult(IReadOnlyList<Finding> findings, JsonValue? root, JsonError? error, int requestCount, int policyCount = 0, int documentCount = 0, JsonLinesResult? lines = null)
    {
        IsLines = lines is not null;
        LineErrors = lines?.Errors ?? Array.Empty<JsonError>();
        Root = root;
        Findings = findings;
        Error = error;
        RequestCount = requestCount;
        PolicyCount = policyCount;
        DocumentCount = documentCount;
    }

    /// <summary>The findings in document order.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The document, or null exactly when <see cref="Error"/> is not null.</summary>
    public JsonValue? Root { get; }

    /// <summary>Why the text is not JSON, or null.</summary>
    public JsonError? Error { get; }

    /// <summary>Whether the text has one document on each line; then <see cref="Root"/> is an array of them.</summary>
    public bool IsLines { get; }

    /// <summary>Why lines could not be read, at most the first hundred. The other lines were checked.</summary>
    public IReadOnlyList<JsonError> LineErrors { get; }

    /// <summary><see cref="Error"/> or <see cref="LineErrors"/>, whichever there is.</summary>
    public IReadOnlyList<JsonError> Errors => Error is null ? LineErrors : new[] { Error };

    /// <summary>How many documents that grant roles were recognised.</summary>
    public int RequestCount { get; }

    /// <summary>How many policy documents were recognised.</summary>
    public int PolicyCount { get; }

    /// <summary>How many documents of the systems were recognised, beside those that carry grants.</summary>
    public int DocumentCount { get; }
}
