using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Json;

namespace StorageGrants.Analyzers.Diagnostics;

/// <summary>Makes locations in one file that is not C#.</summary>
internal sealed class FileLocations
{
    private readonly string _path;
    private readonly LineMap _lines;

    public FileLocations(string path, string text)
    {
        _path = path;
        _lines = new LineMap(text);
    }

    public Location Of(JsonSpan span) =>
        Location.Create(_path, new TextSpan(span.Start, span.Length), new LinePositionSpan(At(span.Start), At(span.End)));

    private LinePosition At(int offset)
    {
        var (line, column) = _lines.At(offset);
        return new LinePosition(line, column);
    }
}
