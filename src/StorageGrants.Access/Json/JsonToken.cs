namespace StorageGrants.Access.Json;

/// <summary>A value of a JSON text or the name of a property: where it stands and how many tokens are in it. Twelve bytes, no references.</summary>
internal readonly struct JsonToken
{
    private const int KindBits = 3;
    private const int KindMask = (1 << KindBits) - 1;
    private const int EscapedString = 7;

    // A text holds fewer than 2^29 tokens, since each but the first follows a bracket, comma or colon.
    private readonly uint _sizeAndKind;

    public JsonToken(JsonKind kind, JsonSpan span, int size = 1, bool isEscaped = false)
    {
        Start = span.Start;
        Length = span.Length;
        _sizeAndKind = ((uint)size << KindBits) | (isEscaped ? EscapedString : (uint)kind);
    }

    public int Start { get; }

    public int Length { get; }

    public JsonSpan Span => new(Start, Length);

    public JsonKind Kind => IsEscaped ? JsonKind.String : (JsonKind)(_sizeAndKind & KindMask);

    /// <summary>Whether the text of a string is not just what stands between its quotes.</summary>
    public bool IsEscaped => (_sizeAndKind & KindMask) == EscapedString;

    /// <summary>How many tokens it is with all that is in it.</summary>
    public int Size => (int)(_sizeAndKind >> KindBits);
}
