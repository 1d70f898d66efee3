using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;

namespace StorageGrants.Tool.Input;

/// <summary>The entries of one folder, and a problem instead of an exception where it cannot be listed.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions Options = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    public static List<FolderEntry> Read(string folder, string display, ICollection<InputProblem> problems)
    {
        var entries = new List<FolderEntry>();
        try
        {
            var listing = new FileSystemEnumerable<FolderEntry>(
                folder,
                static (ref entry) => FolderEntry.Of(ref entry),
                Options);
            entries.AddRange(listing);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new InputProblem(display, FileText.Explain(exception, "folder")));
        }

        return entries;
    }
}

/// <summary>A file or folder of a <see cref="FolderListing"/>.</summary>
internal sealed record FolderEntry(string Name, bool IsFolder, bool IsLink)
{
    public static FolderEntry Of(ref FileSystemEntry entry)
    {
        // Attributes cost a call each, and of files nobody asks.
        var isFolder = entry.IsDirectory;
        return new FolderEntry(entry.FileName.ToString(), isFolder, isFolder && (entry.Attributes & FileAttributes.ReparsePoint) != 0);
    }
}
