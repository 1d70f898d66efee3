using StorageGrants.Access.Json;

namespace StorageGrants.Access.Schemas;

/// <summary>Something wrong in a schema file.</summary>
public sealed class SchemaProblem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="id">The rule, such as <c>SGR0006</c>.</param>
    /// <param name="span">The offending token.</param>
    /// <param name="message">What was found and what is accepted.</param>
    public SchemaProblem(string id, JsonSpan span, string message)
    {
        Id = id;
        Span = span;
        Message = message;
    }

    /// <summary>The rule, such as <c>SGR0006</c>.</summary>
    public string Id { get; }

    /// <summary>The offending token.</summary>
    public JsonSpan Span { get; }

    /// <summary>What was found and what is accepted.</summary>
    public string Message { get; }
}
