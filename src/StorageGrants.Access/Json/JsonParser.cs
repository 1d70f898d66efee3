using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace StorageGrants.Access.Json;

/// <summary>
/// Reads RFC 8259 JSON and keeps the place of every token. Small enough to run inside the compiler:
/// no dependencies, one pass, never throws on malformed input.
/// </summary>
public sealed partial class JsonParser
{
    /// <summary>Arrays and objects may be nested this deep; deeper text is answered with an error.</summary>
    public const int MaxDepth = 256;

    // Children of everything that is open, innermost last: one list for all arrays and one for all objects.
    private readonly List<JsonValue> _items = new();
    private readonly List<JsonProperty> _properties = new();
    private readonly string[] _names = t_names ??= new string[KeptNames];
    private readonly string _text;
    private int _position;
    private int _depth;
    private JsonError? _error;
    private List<JsonProperty>? _duplicates;

    private JsonParser(string text) => _text = text;

    /// <summary>Parses a whole text. A leading byte order mark is skipped; comments and trailing commas are errors.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value with its positions, or the first error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static JsonParseResult Parse([StringSyntax(StringSyntaxAttribute.Json)] string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        return new JsonParser(text).ParseDocument();
    }

    private JsonParseResult ParseDocument()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF')
            _position = 1;

        SkipWhiteSpace();
        var root = ParseValue();
        if (root is not null)
        {
            SkipWhiteSpace();
            if (_position < _text.Length)
                Fail(_position, 1, "Unexpected " + Describe(_position) + " after the end of the JSON value");
        }

        return _error is null ? new JsonParseResult(root, null, _duplicates) : new JsonParseResult(null, _error, null);
    }

    private JsonValue? ParseValue()
    {
        if (_position >= _text.Length)
            return Fail(_position, 0, "Unexpected end of the text; expected a value");

        switch (_text[_position])
        {
            case '{':
                return ParseNested(isObject: true);
            case '[':
                return ParseNested(isObject: false);
            case '"':
                var start = _position;
                var text = ScanString(isName: false);
                return text is null ? null : new JsonValue(JsonKind.String, new JsonSpan(start, _position - start), text);
            case 't':
                return ParseLiteral("true", JsonKind.True);
            case 'f':
                return ParseLiteral("false", JsonKind.False);
            case 'n':
                return ParseLiteral("null", JsonKind.Null);
            case '-':
            case >= '0' and <= '9':
                return ParseNumber();
            default:
                return Fail(_position, 1, "Unexpected " + Describe(_position) + "; expected a value");
        }
    }

    private JsonValue? ParseNested(bool isObject)
    {
        if (_depth == MaxDepth)
        {
            Fail(_position, 1, "Nested deeper than " + MaxDepth + " levels", JsonFaultKind.Depth);
            return _faults is null ? null : SkipNested();
        }

        var (items, properties) = (_items.Count, _properties.Count);
        _depth++;
        var value = isObject ? ParseObject() : ParseArray();
        _depth--;
        if (value is null)
        {
            _items.RemoveRange(items, _items.Count - items);
            _properties.RemoveRange(properties, _properties.Count - properties);
        }

        return value;
    }

    private JsonValue? ParseArray()
    {
        var start = _position++;
        var first = _items.Count;
        SkipWhiteSpace();
        if (TryTake(']'))
            return new JsonValue(new JsonSpan(start, _position - start), Take(_items, first));

        while (true)
        {
            if (ParseValue() is { } item)
                _items.Add(item);
            else if (!SkipToSeparator())
                return null;
            SkipWhiteSpace();
            if (TryTake(']'))
                return new JsonValue(new JsonSpan(start, _position - start), Take(_items, first));
            if (!TryTake(','))
            {
                Fail(_position, 1, "Unexpected " + Describe(_position) + " in an array; expected ',' or ']'");
                if (_faults is null)
                    return null;
                if (StandsOutside())
                    return new JsonValue(new JsonSpan(start, _position - start), Take(_items, first));
                continue;
            }

            SkipWhiteSpace();
            if (_position < _text.Length && _text[_position] == ']')
            {
                Fail(_position, 1, "Trailing comma; expected a value", JsonFaultKind.TrailingComma);
                if (_faults is null || !TryTake(']'))
                    return null;
                return new JsonValue(new JsonSpan(start, _position - start), Take(_items, first));
            }
        }
    }

    private JsonValue? ParseObject()
    {
        var start = _position++;
        var first = _properties.Count;
        HashSet<string>? names = null;
        SkipWhiteSpace();
        if (TryTake('}'))
            return new JsonValue(new JsonSpan(start, _position - start), Take(_properties, first));

        while (true)
        {
            if (ParseProperty() is { } property)
            {
                NoteDuplicate(first, ref names, property);
                _properties.Add(property);
            }
            else if (!SkipToSeparator())
            {
                return null;
            }

            SkipWhiteSpace();
            if (TryTake('}'))
                return new JsonValue(new JsonSpan(start, _position - start), Take(_properties, first));
            if (!TryTake(','))
            {
                Fail(_position, 1, "Unexpected " + Describe(_position) + " in an object; expected ',' or '}'");
                if (_faults is null)
                    return null;
                if (StandsOutside())
                    return new JsonValue(new JsonSpan(start, _position - start), Take(_properties, first));
                continue;
            }

            SkipWhiteSpace();
            if (_position < _text.Length && _text[_position] == '}')
            {
                Fail(_position, 1, "Trailing comma; expected a property name", JsonFaultKind.TrailingComma);
                if (_faults is null || !TryTake('}'))
                    return null;
                return new JsonValue(new JsonSpan(start, _position - start), Take(_properties, first));
            }
        }
    }

    private static T[] Take<T>(List<T> open, int first)
    {
        if (open.Count == first)
            return Array.Empty<T>();

        var taken = new T[open.Count - first];
        open.CopyTo(first, taken, 0, taken.Length);
        open.RemoveRange(first, taken.Length);
        return taken;
    }

    private JsonProperty? ParseProperty()
    {
        if (_position >= _text.Length || _text[_position] != '"')
        {
            Fail(_position, 1, "Unexpected " + Describe(_position) + "; expected a property name in double quotes");
            return null;
        }

        var start = _position;
        if (ScanString(isName: true) is not { } name)
            return null;
        var span = new JsonSpan(start, _position - start);
        SkipWhiteSpace();
        if (!TryTake(':'))
        {
            Fail(_position, 1, "Unexpected " + Describe(_position) + " after a property name; expected ':'");
            return null;
        }

        SkipWhiteSpace();
        return ParseValue() is { } value ? new JsonProperty(name, span, value) : null;
    }

    private void NoteDuplicate(int first, ref HashSet<string>? names, JsonProperty property)
    {
        var seen = false;
        if (names is not null)
        {
            seen = !names.Add(property.Name);
        }
        else
        {
            for (var i = first; i < _properties.Count; i++)
                seen |= string.Equals(_properties[i].Name, property.Name);

            // Wide objects switch to a set so that a hostile text stays linear.
            if (_properties.Count - first >= 16)
            {
                names = new HashSet<string>(StringComparer.Ordinal);
                for (var i = first; i < _properties.Count; i++)
                    names.Add(_properties[i].Name);
                names.Add(property.Name);
            }
        }

        if (seen)
            (_duplicates ??= new List<JsonProperty>()).Add(property);
    }
}
