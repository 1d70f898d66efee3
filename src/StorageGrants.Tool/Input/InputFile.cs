using System;
using System.IO;

namespace StorageGrants.Tool.Input;

/// <summary>A file to check. <see cref="FullPath"/> is null for standard input.</summary>
internal sealed record InputFile(string DisplayPath, string? FullPath)
{
    public const string StandardInput = "-";

    /// <summary>Whether the file itself was named, not a folder or pattern it was found by.</summary>
    public bool IsNamed { get; init; }

    /// <summary>A file as shown to the user: relative to the working directory where it lies below it, with forward slashes.</summary>
    public static InputFile At(string fullPath, string currentDirectory, bool isNamed = false) => new(Display(fullPath, currentDirectory), fullPath) { IsNamed = isNamed };

    public static string Display(string fullPath, string currentDirectory)
    {
        var relative = Path.GetRelativePath(currentDirectory, fullPath);
        var isBelow = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var shown = isBelow ? relative : fullPath;
        return OperatingSystem.IsWindows() ? shown.Replace('\\', '/') : shown;
    }
}
