using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Json;

/// <summary>Reading on after an error. Only <see cref="ParseTolerant"/> sets the list of faults; strict reading never comes here.</summary>
public sealed partial class JsonParser
{
    /// <summary>So many faults are kept; later ones are only counted.</summary>
    internal const int MaxFaults = 1000;

    private List<JsonFault>? _faults;
    private int _faultCount;

    // Items of one array are handed over one by one, and forgotten, so that a long text takes no more memory than a short one.
    private string? _handedName;
    private Action<int, int>? _handOver;
    private int _handedArray = -1;

    /// <summary>
    /// Reads what can be read of a text: goes on after trailing commas, comments, missing commas, bad characters and broken
    /// values, and skips what is nested too deeply. Linear in the length of the text.
    /// </summary>
    /// <param name="tokens">Takes what was read.</param>
    /// <param name="handedName">The first property of the root with this name and an array for a value is read item by item.</param>
    /// <param name="handOver">Gets the array and the item, which is not among the tokens afterwards.</param>
    internal static JsonTolerantResult ParseTolerant(JsonTokens tokens, string handedName = "", Action<int, int>? handOver = null)
    {
        var parser = new JsonParser(tokens) { _faults = new List<JsonFault>(), _handedName = handedName, _handOver = handOver };
        var hasRoot = parser.ParseDocument();
        return new JsonTolerantResult(hasRoot, parser._faults, parser._faultCount);
    }

    private void NoteHanded(int name)
    {
        if (_handedArray < 0 && _position < _text.Length && _text[_position] == '[' && _tokens.NameAt(name) == _handedName)
            _handedArray = _tokens.Count;
    }

    private void NoteFault(JsonFaultKind kind, JsonSpan span, string message)
    {
        // The end of the text is met once by every open bracket.
        var last = _faults!.Count == 0 ? null : _faults[_faults.Count - 1];
        if (span.Start == _text.Length && last is not null && last.Span.Start == span.Start)
            return;
        if (_faultCount++ < MaxFaults)
            _faults.Add(new JsonFault(kind, span, message));
    }

    /// <summary>After a value or property that could not be read: moves to the comma or bracket that ends it.</summary>
    private bool SkipToSeparator()
    {
        if (_faults is null)
            return false;

        var depth = 0;
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case '"':
                    SkipRawString();
                    continue;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when depth-- == 0:
                    return true;
                case ',' when depth == 0:
                    return true;
            }

            _position++;
        }

        return true;
    }

    /// <summary>Skips an array or object without looking into it, so that depth costs no stack.</summary>
    private void SkipNested()
    {
        var depth = 0;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '"')
            {
                SkipRawString();
                continue;
            }

            _position++;
            if (c is '[' or '{')
                depth++;
            else if (c is ']' or '}' && --depth == 0)
                break;
        }
    }

    private void SkipRawString()
    {
        for (_position++; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c is '\n' or '\r')
                return;
            if (c == '\\')
                _position++;
            else if (c == '"')
                break;
        }

        _position = Math.Min(_position + 1, _text.Length);
    }

    /// <summary>Whether a missing comma is none: the text ends, or a bracket closes what is around.</summary>
    private bool StandsOutside()
    {
        if (_position >= _text.Length)
            return true;
        if (_text[_position] is ']' or '}')
            return true;

        // What cannot start a value would be met again and again.
        if (_text[_position] is not ('"' or '{' or '[' or '-' or (>= '0' and <= '9') or (>= 'a' and <= 'z')))
        {
            _position++;
            SkipToSeparator();
            SkipWhiteSpace();
            TryTake(',');
            SkipWhiteSpace();
            return _position >= _text.Length || _text[_position] is ']' or '}';
        }

        return false;
    }

    private bool TakeAsWritten(int start, int length)
    {
        if (_faults is null)
            return false;
        _position = Math.Min(start + length, _text.Length);
        return true;
    }

    private void SkipComments()
    {
        while (_position + 1 < _text.Length && _text[_position] == '/' && _text[_position + 1] is '/' or '*')
        {
            var start = _position;
            var isBlock = _text[start + 1] == '*';
            var end = isBlock ? _text.IndexOf("*/", start + 2, StringComparison.Ordinal) : _text.IndexOfAny(LineEnds, start + 2);
            _position = end < 0 ? _text.Length : end + (isBlock ? 2 : 0);
            NoteFault(JsonFaultKind.Comment, new JsonSpan(start, _position - start), "JSON has no comments; remove it");
            _position = EndOfWhiteSpace(_text, _position);
        }
    }

    private static readonly char[] LineEnds = { '\n', '\r' };
}
