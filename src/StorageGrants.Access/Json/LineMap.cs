using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace StorageGrants.Access.Json;

/// <summary>Turns offsets of a text into lines and columns. Lines end at LF, CR or CRLF.</summary>
public sealed class LineMap
{
    private readonly int[] _starts;
    private readonly int _length;

    /// <summary>Reads the line starts of a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public LineMap(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        _starts = Starts(text);
        _length = text.Length;
    }

    [MethodImpl(JsonParser.AtOnce)]
    private static int[] Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts.ToArray();
    }

    /// <summary>Number of lines, at least one.</summary>
    public int LineCount => _starts.Length;

    /// <summary>The line and column of an offset, both zero-based. Offsets outside the text are moved to its nearest end.</summary>
    /// <param name="offset">Offset in UTF-16 code units.</param>
    public (int Line, int Column) At(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, _length));
        var line = Array.BinarySearch(_starts, offset);
        if (line < 0)
            line = ~line - 1;
        return (line, offset - _starts[line]);
    }

    /// <summary>The offset at which a line starts.</summary>
    /// <param name="line">Zero-based line.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public int StartOf(int line)
    {
        if (line < 0 || line >= _starts.Length)
            throw new ArgumentOutOfRangeException(nameof(line));
        return _starts[line];
    }
}
