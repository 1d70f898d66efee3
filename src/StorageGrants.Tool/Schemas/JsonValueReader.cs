using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Schemas;

/// <summary>
/// Gives a document of our parser to Newtonsoft.Json. The line it states is the number of the token, so that whatever the
/// validator says about a token leads back to its exact place.
/// </summary>
internal sealed class JsonValueReader : JsonReader, IJsonLineInfo
{
    private readonly List<(JsonToken Token, object? Value)> _tokens = [];
    private readonly List<JsonSpan> _spans = [];
    private int _position = -1;

    public JsonValueReader(JsonValue root)
    {
        MaxDepth = null;
        DateParseHandling = DateParseHandling.None;
        Add(root);
    }

    public int LineNumber => _position + 1;

    public int LinePosition => 1;

    public bool HasLineInfo() => _position >= 0;

    public JsonSpan SpanOf(int lineNumber) => _spans[lineNumber - 1];

    public override bool Read()
    {
        if (++_position >= _tokens.Count)
            return false;
        var (token, value) = _tokens[_position];
        SetToken(token, value);
        return true;
    }

    private void Add(JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                Add(JsonToken.StartObject, null, value.Span);
                foreach (var property in value.Properties)
                {
                    Add(JsonToken.PropertyName, property.Name, property.NameSpan);
                    Add(property.Value);
                }

                Add(JsonToken.EndObject, null, value.Span);
                break;
            case JsonKind.Array:
                Add(JsonToken.StartArray, null, value.Span);
                foreach (var item in value.Items)
                    Add(item);
                Add(JsonToken.EndArray, null, value.Span);
                break;
            case JsonKind.String:
                Add(JsonToken.String, value.Text, value.Span);
                break;
            case JsonKind.Number:
                AddNumber(value);
                break;
            case JsonKind.Null:
                Add(JsonToken.Null, null, value.Span);
                break;
            default:
                Add(JsonToken.Boolean, value.Kind == JsonKind.True, value.Span);
                break;
        }
    }

    // A number without a fractional part is an integer to JSON Schema, however it is written.
    private void AddNumber(JsonValue value)
    {
        if (long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            Add(JsonToken.Integer, integer, value.Span);
        else if (value.Text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 && value.Text.Length < 1000)
            Add(JsonToken.Integer, BigInteger.Parse(value.Text, CultureInfo.InvariantCulture), value.Span);
        else if (double.Parse(value.Text, CultureInfo.InvariantCulture) is var number && Math.Abs(number) < 1L << 53 && Math.Floor(number) == number)
            Add(JsonToken.Integer, (long)number, value.Span);
        else
            Add(JsonToken.Float, number, value.Span);
    }

    private void Add(JsonToken token, object? value, JsonSpan span)
    {
        _tokens.Add((token, value));
        _spans.Add(span);
    }
}
