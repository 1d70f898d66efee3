using System;
using System.Collections.Generic;
using System.Text;
using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Output;

/// <summary>One line of a file, cut to a window around what it is shown for, and the marks below it.</summary>
/// <param name="Line">One-based line.</param>
/// <param name="Text">The line as shown.</param>
/// <param name="Marks">Carets under the place, dashes under other places on the same line.</param>
internal sealed record Excerpt(int Line, string Text, string Marks)
{
    private const int Before = 60;
    private const int Window = 140;
    private const int TabWidth = 4;
    private const string Cut = "…";

    public static Excerpt At(string text, LineMap lines, JsonSpan span, IReadOnlyList<JsonSpan>? also = null)
    {
        var line = lines.At(span.Start).Line;
        var lineStart = lines.StartOf(line);
        var lineEnd = EndOfLine(text, Math.Max(lineStart, Math.Min(span.Start, text.Length) - 1), Window + 1);
        var isShort = lineEnd - lineStart <= Window;
        var start = isShort ? lineStart : WholeCharacter(text, Math.Max(lineStart, span.Start - Before));
        var end = isShort ? lineEnd : WholeCharacter(text, Math.Min(lineEnd, start + Window));
        // The search for the end stopped early when the line goes on behind the window.
        var isCutBehind = end < text.Length && text[end] is not ('\r' or '\n');

        var shown = new StringBuilder(start > lineStart ? Cut : "");
        var marks = new StringBuilder(start > lineStart ? " " : "");
        for (var i = start; i < end;)
        {
            var rune = RuneAt(text, i);
            var mark = MarkAt(i, span, also);
            var width = Append(shown, marks.Length, rune);
            marks.Append(mark, width);
            i += rune.Utf16SequenceLength;
        }

        if (isCutBehind)
            shown.Append(Cut);
        // A place without characters, such as the end of the text, still gets its caret.
        if (marks.ToString().IndexOf('^') < 0)
            marks.Append('^');
        return new Excerpt(line + 1, shown.ToString(), marks.ToString().TrimEnd());
    }

    private static int Append(StringBuilder shown, int column, Rune rune)
    {
        if (rune.Value == '\t')
        {
            var width = TabWidth - (column % TabWidth);
            shown.Append(' ', width);
            return width;
        }

        var text = PrintableText.InExcerpt(rune);
        shown.Append(text);
        return CellWidth.Of(Rune.GetRuneAt(text, 0));
    }

    private static char MarkAt(int offset, JsonSpan span, IReadOnlyList<JsonSpan>? also)
    {
        if (offset >= span.Start && offset < span.End)
            return '^';
        foreach (var other in also ?? [])
        {
            if (offset >= other.Start && offset < other.End && !Holds(other, span))
                return '-';
        }

        return ' ';
    }

    // A place around the marked one would underline the whole line.
    private static bool Holds(JsonSpan outer, JsonSpan inner) => outer.Start <= inner.Start && outer.End >= inner.End;

    // Lines may be megabytes long, so the search begins at the place and goes no further than what can be shown.
    private static int EndOfLine(string text, int start, int length)
    {
        var limit = Math.Min(text.Length, start + length);
        var found = text.AsSpan(start, limit - start).IndexOfAny('\r', '\n');
        return found < 0 ? limit : start + found;
    }

    private static int WholeCharacter(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;

    private static Rune RuneAt(string text, int offset) =>
        Rune.TryGetRuneAt(text, offset, out var rune) ? rune : Rune.ReplacementChar;
}
