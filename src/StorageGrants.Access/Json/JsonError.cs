namespace StorageGrants.Access.Json;

/// <summary>Why a text is not JSON, and where.</summary>
public sealed class JsonError
{
    internal JsonError(JsonSpan span, string message)
    {
        Span = span;
        Message = message;
    }

    /// <summary>The offending token; of length zero at the end of the text.</summary>
    public JsonSpan Span { get; }

    /// <summary>What was found and what is accepted, as one sentence without a full stop.</summary>
    public string Message { get; }
}
