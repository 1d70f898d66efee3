using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access.Linting;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Checks;

/// <summary>The suppression files beside the inputs and in folders above them, up to the working directory.</summary>
internal sealed class SuppressionFiles
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<LoadedSuppressions>> _above = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<LoadedSuppressions>>> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<LoadedSuppressions>> _files = new(StringComparer.Ordinal);
    private readonly string _currentDirectory;

    public SuppressionFiles(string currentDirectory) => _currentDirectory = currentDirectory;

    /// <summary>All that were read, in ordinal order of their paths.</summary>
    public IReadOnlyList<LoadedSuppressions> Loaded => _files.IsEmpty ? [] : [.. _files.Values.Select(lazy => lazy.Value).OrderBy(loaded => loaded.File.DisplayPath, StringComparer.Ordinal)];

    public LoadedSuppressions Load(string fullPath) =>
        _files.GetOrAdd(fullPath, path => new Lazy<LoadedSuppressions>(() => LoadedSuppressions.Read(InputFile.At(path, _currentDirectory)))).Value;

    /// <summary>Those that may speak of a file, the nearest first.</summary>
    public IReadOnlyList<LoadedSuppressions> For(string fullPath)
    {
        if (Path.GetDirectoryName(fullPath) is not { } folder)
            return [];
        return _above.TryGetValue(folder, out var found) ? found : _above.GetOrAdd(folder, FromFolderUp(folder));
    }

    private List<LoadedSuppressions> FromFolderUp(string lowest)
    {
        var found = new List<LoadedSuppressions>();
        var isBelow = InputFile.Display(lowest, _currentDirectory) is var shown && !Path.IsPathRooted(shown);
        for (var folder = lowest; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            found.AddRange(_folders.GetOrAdd(folder, path => new Lazy<IReadOnlyList<LoadedSuppressions>>(() => In(path))).Value);
            // Above the working directory, files are not known to be ours.
            if (!isBelow || string.Equals(folder, Path.TrimEndingDirectorySeparator(_currentDirectory), StringComparison.Ordinal))
                break;
        }

        return found;
    }

    private IReadOnlyList<LoadedSuppressions> In(string folder)
    {
        try
        {
            var options = new EnumerationOptions { AttributesToSkip = 0, MatchType = MatchType.Simple };
            var paths = Directory.GetFiles(folder, "*" + SuppressionFile.Extension, options);
            Array.Sort(paths, StringComparer.Ordinal);
            return [.. paths.Select(Load)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed may still hold files that can be read by name.
            return [];
        }
    }
}
