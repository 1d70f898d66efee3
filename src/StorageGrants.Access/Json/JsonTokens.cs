using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Json;

/// <summary>
/// The tokens of a JSON text in document order: in an array its items, in an object the names, each before its value. One
/// array without references, which the garbage collector need not look into.
/// </summary>
internal sealed class JsonTokens
{
    private const int FirstCapacity = 64;
    private const int MostKept = 1024;

    // In shorter texts so little is the same that a pool costs more than it saves.
    private const int LongText = 16 * 1024;

    // Short texts are read over and over: they share the array of their thread.
    [ThreadStatic]
    private static JsonToken[]? t_spare;

    private readonly JsonTextPool _names = JsonTextPool.ForNames();
    private readonly JsonTextPool _terms = JsonTextPool.ForTerms();
    private JsonTextPool? _values;

    // Of tokens that were not read from a text: what each of them says.
    private readonly List<string>? _decoded;
    private JsonToken[] _tokens;

    public JsonTokens(string text)
    {
        Text = text;
        _tokens = t_spare ?? new JsonToken[FirstCapacity];
        t_spare = null;
    }

    /// <summary>The tokens of a value; their places are those of the text it was read from.</summary>
    public JsonTokens(JsonValue root)
        : this("")
    {
        _decoded = new List<string>();
        Add(root);
    }

    public string Text { get; }

    public int Count { get; private set; }

    public JsonKind KindOf(int index) => _tokens[index].Kind;

    public JsonSpan SpanOf(int index) => _tokens[index].Span;

    /// <summary>The token after this one and all that is in it.</summary>
    public int After(int index) => index + _tokens[index].Size;

    public bool IsEmpty(int index) => _tokens[index].Size == 1;

    /// <summary>How many items an array has; twice as many as an object has properties.</summary>
    public int CountChildren(int index)
    {
        var count = 0;
        var end = After(index);
        for (var child = index + 1; child < end; child = After(child))
            count++;
        return count;
    }

    /// <summary>The decoded name of a property. Names that are the same are mostly one object.</summary>
    public string NameAt(int index) => Decode(index, _names);

    /// <summary>The same of a value that is a word of the language: those that are the same are mostly one object, in the next document too.</summary>
    public string TermAt(int index) => Decode(index, _terms);

    /// <summary>The decoded text of a string, the text of a number or literal as written. In a long document, values that are the same are mostly one object.</summary>
    public string ValueAt(int index) => Decode(index, Text.Length < LongText ? null : _values ??= JsonTextPool.ForDocument());

    /// <summary>The same, always an object of its own: for what will not come again.</summary>
    public string FreshValueAt(int index) => Decode(index, null);

    public void Add(JsonKind kind, int start, int end, bool isEscaped = false) => Push(new JsonToken(kind, new JsonSpan(start, end - start), 1, isEscaped));

    /// <summary>Begins an array or object; what is added from now on is in it.</summary>
    public int Open(int start)
    {
        Push(new JsonToken(JsonKind.Array, new JsonSpan(start, 0)));
        return Count - 1;
    }

    public void Close(int index, JsonKind kind, JsonSpan span) => _tokens[index] = new JsonToken(kind, span, Count - index);

    /// <summary>Forgets the tokens from here on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Gives the array back. Nothing may be asked afterwards.</summary>
    public void Release()
    {
        if (_tokens.Length <= MostKept)
            t_spare = _tokens;
        _tokens = Array.Empty<JsonToken>();
        Count = 0;
    }

    private void Push(JsonToken token)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, NextCapacity(token.Start));
        _tokens[Count++] = token;
    }

    // As much as the rest of the text needs if it goes on as it began, so that a long text is not copied again and again.
    private int NextCapacity(int position)
    {
        var least = Math.Max(FirstCapacity, Count + (Count / 4));
        if (position == 0 || Text.Length == 0)
            return Math.Max(least, Count * 2);
        var expected = (long)Count * Text.Length / position;
        return (int)Math.Min(Math.Max(expected + (expected / 32), least), least * 8L);
    }

    private string Decode(int index, JsonTextPool? pool)
    {
        if (_decoded is not null)
            return _decoded[index];

        ref readonly var token = ref _tokens[index];
        if (token.Kind != JsonKind.String)
            return token.Kind switch
            {
                JsonKind.True => "true",
                JsonKind.False => "false",
                JsonKind.Null => "null",
                JsonKind.Number => Text.Substring(token.Start, token.Length),
                _ => "",
            };

        var (start, length) = (token.Start + 1, token.Length - 2);
        if (token.IsEscaped)
            return JsonEscapes.Decode(Text, start, length);
        return pool is null ? Text.Substring(start, length) : pool.Get(Text, start, length);
    }

    // As deep as a parser goes, no deeper.
    private void Add(JsonValue value)
    {
        if (value.Kind is not (JsonKind.Array or JsonKind.Object))
        {
            _decoded!.Add(value.Text);
            Push(new JsonToken(value.Kind, value.Span));
            return;
        }

        var index = Open(value.Span.Start);
        _decoded!.Add("");
        foreach (var item in value.ItemArray)
            Add(item);
        foreach (var property in value.PropertyArray)
        {
            _decoded.Add(property.Name);
            Push(new JsonToken(JsonKind.String, property.NameSpan));
            Add(property.Value);
        }

        Close(index, value.Kind, value.Span);
    }
}
