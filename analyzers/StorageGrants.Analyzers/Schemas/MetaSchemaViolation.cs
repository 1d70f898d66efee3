using StorageGrants.Access.Json;

namespace StorageGrants.Analyzers.Schemas;

/// <summary>A place of a document that its schema refuses.</summary>
internal sealed class MetaSchemaViolation
{
    public MetaSchemaViolation(JsonSpan span, string pointer, string problem)
    {
        Span = span;
        Pointer = pointer;
        Problem = problem;
    }

    /// <summary>The offending token.</summary>
    public JsonSpan Span { get; }

    /// <summary>Where it stands, as a JSON pointer.</summary>
    public string Pointer { get; }

    /// <summary>What is wrong and what is accepted.</summary>
    public string Problem { get; }
}
