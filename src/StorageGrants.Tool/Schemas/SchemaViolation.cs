using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Schemas;

/// <summary>One thing in a document that its schema does not accept.</summary>
/// <param name="Span">The token to show.</param>
/// <param name="Pointer">RFC 6901 pointer of the value.</param>
/// <param name="Message">The value and what is accepted, without a full stop.</param>
internal sealed record SchemaViolation(JsonSpan Span, string Pointer, string Message);
