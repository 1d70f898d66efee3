using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace StorageGrants.Access.Json;

public sealed partial class JsonParser
{
    private const int KeptNames = 256;
    private const int LongestKeptName = 64;

    // What is done for every character or name: compiled at once with all optimisations, however early they are called.
    internal const MethodImplOptions AtOnce = (MethodImplOptions)512;

    private string? ScanString(bool isName)
    {
        var open = _position++;
        var start = _position;
        StringBuilder? decoded = null;
        while ((_position = EndOfPlain(_text, _position)) < _text.Length)
        {
            var c = _text[_position];
            if (c == '"')
            {
                var text = decoded is not null ? decoded.Append(_text, start, _position - start).ToString()
                    : isName ? Name(start, _position - start)
                    : _text.Substring(start, _position - start);
                _position++;
                return text;
            }

            if (c < ' ')
            {
                // A line that ends inside a text is a quote forgotten more often than a line feed meant.
                if (_faults is not null && c is '\n' or '\r')
                    break;
                Fail(_position, 1, "Control character U+" + ((int)c).ToString("X4") + " in a string; write it as an escape", JsonFaultKind.Character);
                if (_faults is null)
                    return null;
                _position++;
                continue;
            }

            if (c != '\\')
            {
                if (!SkipSurrogates(c))
                    return null;
                continue;
            }

            decoded ??= new StringBuilder();
            decoded.Append(_text, start, _position - start);
            if (!DecodeEscape(decoded))
                return null;
            start = _position;
        }

        Fail(open, 1, "The string that starts here is not closed");
        return null;
    }

    // The same names come again and again, in a document and in the next one.
    [ThreadStatic]
    private static string[]? t_names;

    private string Name(int start, int length)
    {
        if (length is 0 or > LongestKeptName)
            return _text.Substring(start, length);

        var slot = ((length * 31) + (_text[start] * 7) + _text[start + length - 1]) & (KeptNames - 1);
        if (_names[slot] is { } kept && kept.Length == length && StandsAt(_text, start, kept))
            return kept;
        return _names[slot] = _text.Substring(start, length);
    }

    [MethodImpl(AtOnce)]
    private static bool StandsAt(string text, int start, string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (text[start + i] != name[i])
                return false;
        }

        return true;
    }

    // The first character from here on that does not simply stand for itself in a string.
    [MethodImpl(AtOnce)]
    private static int EndOfPlain(string text, int position)
    {
        while (position < text.Length && text[position] is not ('"' or '\\' or < ' ' or (>= '\uD800' and <= '\uDFFF')))
            position++;
        return position;
    }

    [MethodImpl(AtOnce)]
    private static int EndOfWhiteSpace(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r')
            position++;
        return position;
    }

    private bool SkipSurrogates(char c)
    {
        if (char.IsHighSurrogate(c) && _position + 1 < _text.Length && char.IsLowSurrogate(_text[_position + 1]))
        {
            _position += 2;
            return true;
        }

        Fail(_position, 1, "Lone surrogate U+" + ((int)c).ToString("X4") + " in a string", JsonFaultKind.Character);
        _position++;
        return _faults is not null;
    }

    private bool DecodeEscape(StringBuilder decoded)
    {
        var start = _position;
        var c = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        _position += 2;
        switch (c)
        {
            case '"' or '\\' or '/':
                decoded.Append(c);
                return true;
            case 'b':
                decoded.Append('\b');
                return true;
            case 'f':
                decoded.Append('\f');
                return true;
            case 'n':
                decoded.Append('\n');
                return true;
            case 'r':
                decoded.Append('\r');
                return true;
            case 't':
                decoded.Append('\t');
                return true;
            case 'u':
                return DecodeUnicodeEscape(decoded, start);
            default:
                Fail(start, Math.Min(2, _text.Length - start), "Unknown escape; expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX", JsonFaultKind.Character);
                return TakeAsWritten(decoded, start, 2);
        }
    }

    private bool DecodeUnicodeEscape(StringBuilder decoded, int start)
    {
        if (!TryReadHex(out var first))
            return FailEscape(start, "expected four hexadecimal digits after \\u") || TakeAsWritten(decoded, start, 2);
        if (!char.IsSurrogate(first))
        {
            decoded.Append(first);
            return true;
        }

        var paired = char.IsHighSurrogate(first) && _position + 1 < _text.Length && _text[_position] == '\\' && _text[_position + 1] == 'u';
        if (paired)
        {
            _position += 2;
            if (TryReadHex(out var second) && char.IsLowSurrogate(second))
            {
                decoded.Append(first).Append(second);
                return true;
            }
        }

        FailEscape(start, "U+" + ((int)first).ToString("X4") + " is half of a surrogate pair");
        if (_faults is null)
            return false;
        decoded.Append(first);
        _position = start + 6;
        return true;
    }

    private bool FailEscape(int start, string reason)
    {
        Fail(start, Math.Min(6, _text.Length - start), "Invalid escape; " + reason, JsonFaultKind.Character);
        return false;
    }

    private bool TryReadHex(out char value)
    {
        value = '\0';
        if (_position + 4 > _text.Length)
            return false;

        var number = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = _text[_position + i] switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return false;
            number = (number << 4) | digit;
        }

        _position += 4;
        value = (char)number;
        return true;
    }

    private JsonValue? ParseLiteral(string literal, JsonKind kind)
    {
        if (string.CompareOrdinal(_text, _position, literal, 0, literal.Length) != 0)
            return Fail(_position, WordLength(), "Unexpected word; expected true, false or null");

        var span = new JsonSpan(_position, literal.Length);
        _position += literal.Length;
        return new JsonValue(kind, span, literal);
    }

    private JsonValue? ParseNumber()
    {
        var start = _position;
        TryTake('-');
        if (!SkipDigits(out var leadingZero))
            return Fail(start, Math.Max(1, _position - start), "Incomplete number; expected a digit after '-'");
        if (leadingZero)
            return Fail(start, _position - start, "A number cannot start with 0 followed by another digit");
        if (TryTake('.') && !SkipDigits(out _))
            return Fail(start, _position - start, "Incomplete number; expected a digit after '.'");
        if (_position < _text.Length && _text[_position] is 'e' or 'E')
        {
            _position++;
            if (!TryTake('+'))
                TryTake('-');
            if (!SkipDigits(out _))
                return Fail(start, _position - start, "Incomplete number; expected a digit in the exponent");
        }

        return new JsonValue(JsonKind.Number, new JsonSpan(start, _position - start), _text.Substring(start, _position - start));
    }

    private bool SkipDigits(out bool leadingZero)
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9')
            _position++;
        leadingZero = _position - start > 1 && _text[start] == '0';
        return _position > start;
    }

    private bool TryTake(char expected)
    {
        if (_position >= _text.Length || _text[_position] != expected)
            return false;
        _position++;
        return true;
    }

    private void SkipWhiteSpace()
    {
        _position = EndOfWhiteSpace(_text, _position);
        if (_faults is not null && _position < _text.Length && _text[_position] == '/')
            SkipComments();
    }

    private int WordLength()
    {
        var end = _position;
        while (end < _text.Length && char.IsLetterOrDigit(_text[end]))
            end++;
        return Math.Max(1, end - _position);
    }

    private string Describe(int position)
    {
        if (position >= _text.Length)
            return "end of the text";
        var c = _text[position];
        return c is > ' ' and < '\u007F' ? "'" + c + "'" : "character U+" + ((int)c).ToString("X4");
    }

    private JsonValue? Fail(int start, int length, string message, JsonFaultKind kind = JsonFaultKind.Syntax)
    {
        start = Math.Min(start, _text.Length);
        var span = new JsonSpan(start, Math.Max(0, Math.Min(length, _text.Length - start)));
        if (_faults is null)
            _error ??= new JsonError(span, message);
        else
            NoteFault(kind, span, message);
        return null;
    }
}
