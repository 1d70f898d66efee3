using System;
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

    private readonly JsonTokens _tokens;
    private readonly string _text;
    private int _position;
    private int _depth;
    private JsonError? _error;

    private JsonParser(JsonTokens tokens)
    {
        _tokens = tokens;
        _text = tokens.Text;
    }

    /// <summary>Parses a whole text. A leading byte order mark is skipped; comments and trailing commas are errors.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value with its positions, or the first error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static JsonParseResult Parse([StringSyntax(StringSyntaxAttribute.Json)] string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        var tokens = new JsonTokens(text);
        var parser = new JsonParser(tokens);
        parser.ParseDocument();
        JsonParseResult result;
        if (parser._error is null)
        {
            var tree = new JsonTree(tokens);
            result = new JsonParseResult(tree.ValueAt(0), null, tree.Duplicates);
        }
        else
        {
            result = new JsonParseResult(null, parser._error, null);
        }

        tokens.Release();
        return result;
    }

    /// <summary>Whether there is a value at all; whether there is more is noted.</summary>
    private bool ParseDocument()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF')
            _position = 1;

        SkipWhiteSpace();
        var hasValue = ParseValue();
        SkipWhiteSpace();
        if (hasValue && _position < _text.Length)
            FailUnexpected(" after the end of the JSON value");
        return hasValue;
    }

    /// <summary>Adds the tokens of a value, or none.</summary>
    private bool ParseValue()
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
                if (!ScanString(out var isEscaped))
                    return false;
                _tokens.Add(JsonKind.String, start, _position, isEscaped);
                return true;
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
                return FailUnexpected("; expected a value");
        }
    }

    private bool ParseNested(bool isObject)
    {
        if (_depth == MaxDepth)
        {
            Fail(_position, 1, Keeps ? "Nested deeper than " + MaxDepth + " levels" : "", JsonFaultKind.Depth);
            if (_faults is not null)
                SkipNested();
            return false;
        }

        var start = _position;
        var token = _tokens.Open(start);
        _depth++;
        var isRead = isObject ? ParseObject() : ParseArray(token);
        _depth--;
        if (isRead)
            _tokens.Close(token, isObject ? JsonKind.Object : JsonKind.Array, new JsonSpan(start, _position - start));
        else
            _tokens.Truncate(token);
        return isRead;
    }

    private bool ParseArray(int token)
    {
        _position++;
        SkipWhiteSpace();
        if (TryTake(']'))
            return true;

        while (true)
        {
            var item = _tokens.Count;
            if (!ParseValue())
            {
                if (!SkipToSeparator())
                    return false;
            }
            else if (token == _handedArray)
            {
                _handOver!(token, item);
                _tokens.Truncate(item);
            }

            SkipWhiteSpace();
            if (TryTake(']'))
                return true;
            if (!TryTake(','))
            {
                FailUnexpected(" in an array; expected ',' or ']'");
                if (_faults is null)
                    return false;
                if (StandsOutside())
                    return true;
                continue;
            }

            SkipWhiteSpace();
            if (_position < _text.Length && _text[_position] == ']')
            {
                Fail(_position, 1, "Trailing comma; expected a value", JsonFaultKind.TrailingComma);
                return _faults is not null && TryTake(']');
            }
        }
    }

    private bool ParseObject()
    {
        _position++;
        SkipWhiteSpace();
        if (TryTake('}'))
            return true;

        while (true)
        {
            if (!ParseProperty() && !SkipToSeparator())
                return false;

            SkipWhiteSpace();
            if (TryTake('}'))
                return true;
            if (!TryTake(','))
            {
                FailUnexpected(" in an object; expected ',' or '}'");
                if (_faults is null)
                    return false;
                if (StandsOutside())
                    return true;
                continue;
            }

            SkipWhiteSpace();
            if (_position < _text.Length && _text[_position] == '}')
            {
                Fail(_position, 1, "Trailing comma; expected a property name", JsonFaultKind.TrailingComma);
                return _faults is not null && TryTake('}');
            }
        }
    }

    private bool ParseProperty()
    {
        if (_position >= _text.Length || _text[_position] != '"')
            return FailUnexpected("; expected a property name in double quotes");

        var start = _position;
        if (!ScanString(out var isEscaped))
            return false;
        var name = _tokens.Count;
        _tokens.Add(JsonKind.String, start, _position, isEscaped);
        SkipWhiteSpace();
        if (TryTake(':'))
        {
            SkipWhiteSpace();
            if (_handOver is not null && _depth == 1)
                NoteHanded(name);
            if (ParseValue())
                return true;
        }
        else
        {
            FailUnexpected(" after a property name; expected ':'");
        }

        _tokens.Truncate(name);
        return false;
    }
}
