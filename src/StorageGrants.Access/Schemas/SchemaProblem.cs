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

    /// <summary>The problem of a name that stands twice in one object, where only the last would count.</summary>
    /// <param name="later">The later one of the two.</param>
    public static SchemaProblem OfDuplicateName(JsonProperty later) =>
        new(SchemaRules.MetaSchemaViolation.Id, later.NameSpan, "'" + later.Name + "' stands twice in this object; only the last one counts, so remove one of them");

    /// <summary>The rule, such as <c>SGR0006</c>.</summary>
    public string Id { get; }

    /// <summary>The offending token.</summary>
    public JsonSpan Span { get; }

    /// <summary>What was found and what is accepted.</summary>
    public string Message { get; }
}
