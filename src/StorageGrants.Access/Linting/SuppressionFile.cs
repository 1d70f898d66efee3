using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Linting;

/// <summary>
/// A file of accepted findings beside the documents it speaks of or in a folder above them, because JSON has no comments:
/// <c>name.grants-lint.json</c> speaks of <c>name.json</c> beside it, <c>.grants-lint.json</c> of all files of its folder and below.
/// </summary>
public sealed class SuppressionFile
{
    /// <summary>What the names of suppression files end with.</summary>
    public const string Extension = ".grants-lint.json";

    private readonly string _folder;
    private readonly string _stem;

    private SuppressionFile(string path, IReadOnlyList<Suppression> entries, IReadOnlyList<Finding> problems, JsonError? error)
    {
        Path = path;
        Entries = entries;
        Problems = problems;
        Error = error;
        var normal = PathPattern.Normalize(path);
        _folder = PathPattern.FolderOf(normal);
        _stem = normal.Substring(_folder.Length, Math.Max(0, normal.Length - _folder.Length - Extension.Length));
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The entries, in document order.</summary>
    public IReadOnlyList<Suppression> Entries { get; }

    /// <summary>What is wrong with the file by itself: unknown rules, missing reasons and the like. Every origin in it is a <see cref="JsonOrigin"/>.</summary>
    public IReadOnlyList<Finding> Problems { get; }

    /// <summary>Why the text is not JSON, or null. Then there are no entries.</summary>
    public JsonError? Error { get; }

    /// <summary>Whether a path is that of a suppression file.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static bool Is(string path) => (path ?? throw new ArgumentNullException(nameof(path))).EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a suppression file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SuppressionFile Parse(string path, string text)
    {
        if (path is null)
            throw new ArgumentNullException(nameof(path));
        var parsed = JsonParser.Parse(text);
        if (parsed.Root is not { } root)
            return new SuppressionFile(path, Array.Empty<Suppression>(), Array.Empty<Finding>(), parsed.Error);
        var reader = new SuppressionReader();
        reader.Read(root);
        return new SuppressionFile(path, reader.Entries, reader.Problems, null);
    }

    /// <summary>Whether some entry speaks of a file, whatever is in it.</summary>
    /// <param name="filePath">Full path of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="filePath"/> is null.</exception>
    public bool Covers(string filePath)
    {
        foreach (var entry in Entries)
        {
            if (IsMeant(entry, filePath ?? throw new ArgumentNullException(nameof(filePath))))
                return true;
        }

        return false;
    }

    /// <summary>Notes that a file was checked, so that entries for it can be told to be of no use.</summary>
    /// <param name="filePath">Full path of the file.</param>
    /// <param name="root">Its document.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void NoteChecked(string filePath, JsonValue root)
    {
        if (root is null)
            throw new ArgumentNullException(nameof(root));
        foreach (var entry in Entries)
        {
            if (IsMeant(entry, filePath ?? throw new ArgumentNullException(nameof(filePath))))
                entry.NoteFile(root);
        }
    }

    /// <summary>The entry that accepts a finding, or null.</summary>
    /// <param name="filePath">Full path of the file.</param>
    /// <param name="root">Its document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="finding">The finding, with a <see cref="JsonOrigin"/>.</param>
    /// <param name="today">The day that last days are compared with.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Suppression? Find(string filePath, JsonValue root, string text, Finding finding, DateTime today)
    {
        if (finding is null)
            throw new ArgumentNullException(nameof(finding));
        Suppression? found = null;
        string? pointer = null;
        foreach (var entry in Entries)
        {
            if (!string.Equals(entry.Rule, finding.Rule.Id, StringComparison.Ordinal) || !IsMeant(entry, filePath ?? throw new ArgumentNullException(nameof(filePath))))
                continue;
            pointer ??= JsonPointer.To(root, ((JsonOrigin)finding.Origin).Span);
            // All are asked, so that of two that take it neither counts as unused.
            if (entry.Takes(finding, pointer, root, text, today))
                found ??= entry;
        }

        return found;
    }

    /// <summary>The entries that turned out to be of no use, once all files were checked.</summary>
    /// <param name="today">The day that last days are compared with.</param>
    /// <param name="mayBeElsewhere">Whether an entry may speak of a file that was not among those checked, so that nothing can be said.</param>
    /// <exception cref="ArgumentNullException"><paramref name="mayBeElsewhere"/> is null.</exception>
    public IReadOnlyList<Finding> FindUseless(DateTime today, Func<Suppression, bool> mayBeElsewhere)
    {
        if (mayBeElsewhere is null)
            throw new ArgumentNullException(nameof(mayBeElsewhere));
        var findings = new List<Finding>();
        foreach (var entry in Entries)
        {
            if (entry.WhyUseless(today, mayBeElsewhere(entry)) is { } message)
                findings.Add(new Finding(HygieneRules.UselessSuppression, HygieneRules.UselessSuppression.Severity, entry.Origin, message));
        }

        return findings;
    }

    /// <summary>The path, relative to the folder of this file, that an entry without patterns speaks of; null when patterns or the folder decide.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public string? SingleFileOf(Suppression entry)
    {
        var file = (entry ?? throw new ArgumentNullException(nameof(entry))).File;
        if (file is not null)
            return PathPattern.HasWildcard(file) ? null : PathPattern.Normalize(file);
        return _stem.Length == 0 ? null : _stem + ".json";
    }

    private bool IsMeant(Suppression entry, string filePath)
    {
        var path = PathPattern.Normalize(filePath);
        if (path.Length <= _folder.Length || !path.StartsWith(_folder, StringComparison.OrdinalIgnoreCase))
            return false;
        var relative = path.Substring(_folder.Length);
        if (entry.File is { } pattern)
            return PathPattern.IsMatch(PathPattern.Normalize(pattern), relative);
        if (_stem.Length == 0)
            return true;

        // The document beside it, whatever its extension.
        var dot = relative.LastIndexOf('.');
        return relative.IndexOf('/') < 0 && string.Equals(dot < 0 ? relative : relative.Substring(0, dot), _stem, StringComparison.OrdinalIgnoreCase);
    }
}
