using StorageGrants.Access.Json;

namespace StorageGrants.Access.Grants;

/// <summary>A place in a JSON text.</summary>
public sealed class JsonOrigin : GrantOrigin
{
    /// <summary>Creates an origin.</summary>
    /// <param name="span">The token.</param>
    public JsonOrigin(JsonSpan span) => Span = span;

    /// <summary>The token, quotes included.</summary>
    public JsonSpan Span { get; }
}
