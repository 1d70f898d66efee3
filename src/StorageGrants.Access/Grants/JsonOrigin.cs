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

    /// <summary>Where it stands in its list, so that it can be removed; null for what is no element of one.</summary>
    public ElementPlace? Element { get; set; }
}
