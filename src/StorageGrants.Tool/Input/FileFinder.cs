using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace StorageGrants.Tool.Input;

/// <summary>Turns paths, folders and patterns into files, each once, in ordinal order of their paths.</summary>
internal sealed class FileFinder
{
    private const string Deep = "**";

    private readonly string _currentDirectory;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, InputFile> _files = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> _visited = [];
    private readonly Dictionary<string, List<FolderEntry>> _listings = new(StringComparer.Ordinal);
    private int _found;

    public FileFinder(string currentDirectory, CancellationToken cancellationToken)
    {
        _currentDirectory = currentDirectory;
        _cancellationToken = cancellationToken;
    }

    public List<InputProblem> Problems { get; } = [];

    public List<InputFile> Files
    {
        get
        {
            var files = new List<InputFile>(_files.Values);
            files.Sort(static (a, b) => string.CompareOrdinal(a.DisplayPath, b.DisplayPath));
            return files;
        }
    }

    public void Add(string argument)
    {
        if (argument.Length == 0 || argument.Contains('\0'))
        {
            Problems.Add(new InputProblem(argument, "A path is empty or holds a NUL character; a file, folder or pattern is accepted"));
            return;
        }

        // What exists is meant as it is spelled, even if it looks like a pattern.
        var path = Path.GetFullPath(argument, _currentDirectory);
        if (File.Exists(path) || Directory.Exists(path))
            AddExisting(path);
        else if (BraceExpansion.Expand(argument) is not { } patterns)
            Problems.Add(new InputProblem(argument, "The pattern has more than " + BraceExpansion.MaxPatterns + " alternatives; write several patterns"));
        else if (patterns.Count == 1 && !NamePattern.HasWildcard(patterns[0]))
            Problems.Add(new InputProblem(argument, "There is no such file or folder"));
        else
            AddPatterns(argument, patterns);
    }

    private void AddPatterns(string argument, List<string> patterns)
    {
        _found = 0;
        var problems = Problems.Count;
        foreach (var pattern in patterns)
        {
            var text = OperatingSystem.IsWindows() ? pattern.Replace('\\', '/') : pattern;
            var root = Path.GetPathRoot(text) is { Length: > 0 } given ? given : null;
            var steps = text[(root?.Length ?? 0)..].Split('/', StringSplitOptions.RemoveEmptyEntries).Where(step => step != ".").ToList();
            for (var i = steps.Count - 1; i > 0; i--)
            {
                if (steps[i] == Deep && steps[i - 1] == Deep)
                    steps.RemoveAt(i);
            }

            if (steps.Count > 0 && steps[^1] == Deep)
                steps.Add("*");
            _visited.Clear();
            Walk(root ?? _currentDirectory, steps, 0);
        }

        if (_found == 0 && Problems.Count == problems)
            Problems.Add(new InputProblem(argument, "The pattern matches no file"));
    }

    private void AddExisting(string path)
    {
        if (!Directory.Exists(path))
        {
            AddFile(path, isNamed: true);
            return;
        }

        _found = 0;
        _visited.Clear();
        var problems = Problems.Count;
        Walk(path, [Deep, "*.json"], 0);
        if (_found == 0 && Problems.Count == problems)
            Problems.Add(new InputProblem(InputFile.Display(path, _currentDirectory), "The folder holds no .json file"));
    }

    private void Walk(string folder, List<string> steps, int step)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (step >= steps.Count)
            return;
        while (_visited.Count <= step)
            _visited.Add(new HashSet<string>(StringComparer.Ordinal));
        if (!_visited[step].Add(folder))
            return;

        var isLast = step == steps.Count - 1;
        if (steps[step] == Deep)
        {
            Walk(folder, steps, step + 1);
            foreach (var entry in Entries(folder))
            {
                // Links to folders are not followed here: they may lead back up.
                if (entry.IsFolder && !entry.IsLink && !entry.Name.StartsWith('.') && entry.Name != "node_modules")
                    Walk(Path.Combine(folder, entry.Name), steps, step);
            }
        }
        else if (!NamePattern.HasWildcard(steps[step]))
        {
            var path = steps[step] == ".." ? Path.GetFullPath(Path.Combine(folder, "..")) : Path.Combine(folder, steps[step]);
            if (isLast && File.Exists(path))
                AddFile(path);
            else if (!isLast && Directory.Exists(path))
                Walk(path, steps, step + 1);
        }
        else
        {
            WalkMatches(folder, steps, step, new NamePattern(steps[step]), isLast);
        }
    }

    private void WalkMatches(string folder, List<string> steps, int step, NamePattern pattern, bool isLast)
    {
        foreach (var entry in Entries(folder))
        {
            if ((entry.Name.StartsWith('.') && !pattern.NamesHidden) || !pattern.IsMatch(entry.Name))
                continue;
            if (isLast && !entry.IsFolder)
                AddFile(Path.Combine(folder, entry.Name));
            else if (!isLast && entry.IsFolder)
                Walk(Path.Combine(folder, entry.Name), steps, step + 1);
        }
    }

    private List<FolderEntry> Entries(string folder)
    {
        if (!_listings.TryGetValue(folder, out var entries))
            _listings[folder] = entries = FolderListing.Read(folder, InputFile.Display(folder, _currentDirectory), Problems);
        return entries;
    }

    private void AddFile(string path, bool isNamed = false)
    {
        _found++;
        var file = InputFile.At(path, _currentDirectory, isNamed);
        if (!_files.TryAdd(file.DisplayPath, file) && isNamed)
            _files[file.DisplayPath] = file;
    }
}
