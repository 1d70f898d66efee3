namespace StorageGrants.Access.Json;

/// <summary>One of all departures from JSON in a text that is read on regardless.</summary>
internal sealed class JsonFault
{
    public JsonFault(JsonFaultKind kind, JsonSpan span, string message)
    {
        Kind = kind;
        Span = span;
        Message = message;
    }

    public JsonFaultKind Kind { get; }

    public JsonSpan Span { get; }

    /// <summary>What was found and what is accepted, as one sentence without a full stop.</summary>
    public string Message { get; }
}
