using System;
#if NET8_0_OR_GREATER
using System.Numerics;
#endif
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace StorageGrants.Access.Json;

public sealed partial class JsonParser
{
    // What is done for every character or name: compiled at once with all optimisations, however early they are called.
    internal const MethodImplOptions AtOnce = (MethodImplOptions)512;

    private bool ScanString(out bool isEscaped)
    {
        isEscaped = false;
        var open = _position++;
        while ((_position = EndOfPlain(_text, _position)) < _text.Length)
        {
            var c = _text[_position];
            if (c == '"')
            {
                _position++;
                return true;
            }

            if (c < ' ')
            {
                // A line that ends inside a text is a quote forgotten more often than a line feed meant.
                if (_faults is not null && c is '\n' or '\r')
                    break;
                Fail(_position, 1, Keeps ? "Control character U+" + ((int)c).ToString("X4") + " in a string; write it as an escape" : "", JsonFaultKind.Character);
                if (_faults is null)
                    return false;
                _position++;
                continue;
            }

            if (c == '\\')
            {
                isEscaped = true;
                if (!ScanEscape())
                    return false;
            }
            else if (!SkipSurrogates(c))
            {
                return false;
            }
        }

        return Fail(open, 1, "The string that starts here is not closed");
    }

    // The first character from here on that does not simply stand for itself in a string.
    [MethodImpl(AtOnce)]
    private static int EndOfPlain(string text, int position)
    {
#if NET8_0_OR_GREATER
        var characters = MemoryMarshal.Cast<char, ushort>(text.AsSpan());
        for (; position <= characters.Length - Vector128<ushort>.Count; position += Vector128<ushort>.Count)
        {
            var some = Vector128.Create(characters.Slice(position));
            var ends = Vector128.Equals(some, Vector128.Create((ushort)'"'))
                | Vector128.Equals(some, Vector128.Create((ushort)'\\'))
                | Vector128.Equals(some & Vector128.Create((ushort)0xFFE0), Vector128<ushort>.Zero)
                | Vector128.Equals(some & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
            if (ends != Vector128<ushort>.Zero)
                return position + BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
        }

#endif
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

        Fail(_position, 1, Keeps ? "Lone surrogate U+" + ((int)c).ToString("X4") + " in a string" : "", JsonFaultKind.Character);
        _position++;
        return _faults is not null;
    }

    private bool ScanEscape()
    {
        var start = _position;
        var letter = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        _position += 2;
        if (letter == 'u')
            return ScanUnicodeEscape(start);
        if (JsonEscapes.Simple(letter) != '\0')
            return true;
        Fail(start, Math.Min(2, _text.Length - start), "Unknown escape; expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX", JsonFaultKind.Character);
        return TakeAsWritten(start, 2);
    }

    private bool ScanUnicodeEscape(int start)
    {
        if (!TryTakeHex(out var first))
            return FailEscape(start, "expected four hexadecimal digits after \\u") || TakeAsWritten(start, 2);
        if (!char.IsSurrogate(first))
            return true;

        var paired = char.IsHighSurrogate(first) && _position + 1 < _text.Length && _text[_position] == '\\' && _text[_position + 1] == 'u';
        if (paired)
        {
            _position += 2;
            if (TryTakeHex(out var second) && char.IsLowSurrogate(second))
                return true;
        }

        FailEscape(start, Keeps ? "U+" + ((int)first).ToString("X4") + " is half of a surrogate pair" : "");
        return TakeAsWritten(start, 6);
    }

    private bool FailEscape(int start, string reason) =>
        Fail(start, Math.Min(6, _text.Length - start), Keeps ? "Invalid escape; " + reason : "", JsonFaultKind.Character);

    private bool TryTakeHex(out char value)
    {
        if (!JsonEscapes.TryReadHex(_text, _position, out value))
            return false;
        _position += 4;
        return true;
    }

    private bool ParseLiteral(string literal, JsonKind kind)
    {
        if (string.CompareOrdinal(_text, _position, literal, 0, literal.Length) != 0)
            return Fail(_position, WordLength(), "Unexpected word; expected true, false or null");

        _tokens.Add(kind, _position, _position + literal.Length);
        _position += literal.Length;
        return true;
    }

    private bool ParseNumber()
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

        _tokens.Add(JsonKind.Number, start, _position);
        return true;
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

    // A message that nobody will read is not made.
    private bool Keeps => _faults is null ? _error is null : _faultCount < MaxFaults;

    private bool FailUnexpected(string rest) => Fail(_position, 1, Keeps ? "Unexpected " + Describe(_position) + rest : "");

    private bool Fail(int start, int length, string message, JsonFaultKind kind = JsonFaultKind.Syntax)
    {
        start = Math.Min(start, _text.Length);
        var span = new JsonSpan(start, Math.Max(0, Math.Min(length, _text.Length - start)));
        if (_faults is null)
            _error ??= new JsonError(span, message);
        else
            NoteFault(kind, span, message);
        return false;
    }
}
