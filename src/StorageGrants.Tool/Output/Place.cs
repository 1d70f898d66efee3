using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Output;

/// <summary>A range of a file: one-based lines and columns in UTF-16 code units, the end exclusive.</summary>
internal readonly record struct Place(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static Place Of(JsonSpan span, LineMap lines)
    {
        var (startLine, startColumn) = lines.At(span.Start);
        var (endLine, endColumn) = lines.At(span.End);
        return new Place(startLine + 1, startColumn + 1, endLine + 1, endColumn + 1);
    }
}
