using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Json;

/// <summary>Texts with one JSON document on each line.</summary>
public sealed partial class JsonParser
{
    private const int MaxLineErrors = 100;

    /// <summary>Parses a text with one document on each line; blank lines count for nothing. A line that is not JSON does not stop the others.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The documents as the elements of one array, and what is wrong with lines that hold none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static JsonLinesResult ParseLines(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        var parser = new JsonParser(new JsonTokens(text));
        var documents = new List<JsonValue>();
        var errors = new List<JsonError>();
        var errorCount = 0;
        for (var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; start < text.Length;)
        {
            var end = EndOfLine(text, start);
            if (EndOfWhiteSpace(text, start) < end)
            {
                if (parser.ParseLine(start, end, out var error))
                    documents.Add(new JsonTree(parser._tokens).ValueAt(0));
                else if (errorCount++ < MaxLineErrors)
                    errors.Add(error!);
            }

            start = end + 1;
        }

        parser._tokens.Release();
        return new JsonLinesResult(new JsonValue(new JsonSpan(0, text.Length), documents.ToArray()), errors, errorCount);
    }

    /// <summary>Whether a text that is no single document begins with two documents on lines of their own.</summary>
    internal static bool LooksLikeLines(string text)
    {
        var start = EndOfWhiteSpace(text, text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0);
        if (start >= text.Length || text[start] is not ('{' or '['))
            return false;
        var end = EndOfLine(text, start);
        var next = EndOfWhiteSpace(text, end);
        return next < text.Length && text[next] is '{' or '[' && new JsonParser(new JsonTokens(text)).ParseLine(start, end, out _);
    }

    // The tokens are those of this line alone.
    private bool ParseLine(int start, int end, out JsonError? error)
    {
        _error = null;
        _depth = 0;
        _position = start;
        _tokens.Truncate(0);
        SkipWhiteSpace();
        var isRead = ParseValue();
        if (isRead ? _position > end : _error!.Span.Start > end)
        {
            error = new JsonError(new JsonSpan(start, end - start), "The document does not end on its line; with one document on each line none may be broken");
            return false;
        }

        if (isRead)
        {
            _position = EndOfWhiteSpace(_text, _position);
            if (_position < end)
                isRead = FailUnexpected(" after the end of the JSON value");
        }

        error = _error;
        return isRead;
    }

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOfAny(LineEnds, start);
        return end < 0 ? text.Length : end;
    }
}
