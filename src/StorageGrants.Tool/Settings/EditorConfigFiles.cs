using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Settings;

/// <summary>Finds the <c>.editorconfig</c> files above a file and what they say about it, as the compiler does for a build.</summary>
internal sealed class EditorConfigFiles
{
    /// <summary>The settings of a file of which no <c>.editorconfig</c> says anything.</summary>
    public static readonly Func<string, string?> Nothing = static _ => null;

    private const string FileName = ".editorconfig";

    private readonly ConcurrentDictionary<string, EditorConfigChain?> _chains = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, InputProblem> _problems = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly string _currentDirectory;

    public EditorConfigFiles(string currentDirectory) => _currentDirectory = currentDirectory;

    /// <summary>Files that could not be read; asked for when all inputs were checked.</summary>
    public IEnumerable<InputProblem> Problems => _problems.IsEmpty ? [] : _problems.Values;

    /// <summary>The files that may say something of ours, with their texts, in order of their paths; asked for when all inputs were checked.</summary>
    public IReadOnlyList<(InputFile File, string Text)> Read =>
        _texts.IsEmpty ? [] : [.. _texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (InputFile.At(pair.Key, _currentDirectory), pair.Value))];

    /// <summary>The text of a setting for a file, or null.</summary>
    public Func<string, string?> For(string fullPath)
    {
        if (Path.GetDirectoryName(fullPath) is not { } folder)
            return Nothing;
        if (!_chains.TryGetValue(folder, out var chain))
            chain = _chains.GetOrAdd(folder, ChainOf(folder));
        return chain is null ? Nothing : chain.SettingsOf(fullPath);
    }

    // Most projects have none of our settings; the parser is only loaded for those that do.
    private EditorConfigChain? ChainOf(string folder)
    {
        var files = new List<(string Path, string Text)>();
        var (isOurs, isRooted) = (false, false);
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var path = Path.Combine(current, FileName);
            if (!File.Exists(path))
                continue;
            var content = FileText.Read(path);
            if (content.Text is not { } text)
            {
                _problems.TryAdd(path, new InputProblem(InputFile.Display(path, _currentDirectory), content.Problem!));
                continue;
            }

            files.Add((path, text));
            if (text.Contains(SettingNames.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                isOurs = true;
                if (!isRooted)
                    _texts.TryAdd(path, text);
            }

            isRooted |= MisspeltSettings.IsRoot(text);
        }

        return isOurs ? new EditorConfigChain(files) : null;
    }
}
