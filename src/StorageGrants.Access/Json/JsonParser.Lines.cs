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

        var documents = new List<JsonValue>();
        var errors = new List<JsonError>();
        var errorCount = 0;
        for (var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; start < text.Length;)
        {
            var end = EndOfLine(text, start);
            if (EndOfWhiteSpace(text, start) < end)
            {
                if (ParseLine(text, start, end, out var error) is { } document)
                    documents.Add(document);
                else if (errorCount++ < MaxLineErrors)
                    errors.Add(error!);
            }

            start = end + 1;
        }

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
        return next < text.Length && text[next] is '{' or '[' && ParseLine(text, start, end, out _) is not null;
    }

    private static JsonValue? ParseLine(string text, int start, int end, out JsonError? error)
    {
        var parser = new JsonParser(text) { _position = start };
        parser.SkipWhiteSpace();
        var value = parser.ParseValue();
        if (value is null ? parser._error!.Span.Start > end : parser._position > end)
        {
            error = new JsonError(new JsonSpan(start, end - start), "The document does not end on its line; with one document on each line none may be broken");
            return null;
        }

        if (value is not null)
        {
            var rest = EndOfWhiteSpace(text, parser._position);
            if (rest < end)
            {
                parser.Fail(rest, 1, "Unexpected " + parser.Describe(rest) + " after the end of the JSON value");
                value = null;
            }
        }

        error = parser._error;
        return value;
    }

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOfAny(LineEnds, start);
        return end < 0 ? text.Length : end;
    }
}
