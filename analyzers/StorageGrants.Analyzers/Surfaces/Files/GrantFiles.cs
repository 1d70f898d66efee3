using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Rules;

namespace StorageGrants.Analyzers.Surfaces.Files;

/// <summary>Which of the additional files of a compilation are looked at as grant documents, and their suppression files.</summary>
internal sealed class GrantFiles
{
    /// <summary>Longer texts are left to the command line: they would hold up the build.</summary>
    public const int MaxLength = 20_000_000;

    private const string Mark = "build_metadata.AdditionalFiles.StorageGrantsFile";

    private readonly AnalyzerOptions _options;
    private readonly CompilationModel _model;
    private readonly Lazy<IReadOnlyList<SuppressionFile>> _suppressions;

    public GrantFiles(AnalyzerOptions options, CompilationModel model)
    {
        _options = options;
        _model = model;
        _suppressions = new(ReadSuppressions);
    }

    public ImmutableArray<AdditionalText> All => _options.AdditionalFiles;

    /// <summary>The suppression files of the compilation.</summary>
    public IReadOnlyList<SuppressionFile> Suppressions => _suppressions.Value;

    /// <summary>What is wrong with settings for a file, each name once in a compilation: with the first file it is for.</summary>
    public IEnumerable<string> MisspeltSettings(AdditionalText file, CancellationToken cancellationToken)
    {
        var provider = _options.AnalyzerConfigOptionsProvider;
        foreach (var name in KeysOf(provider.GetOptions(file)).Union(KeysOf(provider.GlobalOptions), StringComparer.OrdinalIgnoreCase).OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (SettingNames.Problem(name) is { } problem && !_options.AdditionalFiles.Any(IsEarlier))
                yield return problem;

            bool IsEarlier(AdditionalText other) =>
                string.CompareOrdinal(other.Path, file.Path) < 0
                && (provider.GetOptions(other).TryGetValue(name, out _) || provider.GlobalOptions.TryGetValue(name, out _))
                && TextOf(other, IsNamed(other), cancellationToken) is not null;
        }
    }

    /// <summary>Whether the project names the file as a grant document.</summary>
    public bool IsNamed(AdditionalText file) =>
        _options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Mark, out var mark) && string.Equals(mark.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a file that is to be checked, or null.</summary>
    public string? TextOf(AdditionalText file, bool isNamed, CancellationToken cancellationToken)
    {
        if (SuppressionFile.Is(file.Path) || !isNamed && !IsJson(file.Path))
            return null;
        return file.GetText(cancellationToken)?.ToString() is { } text && (isNamed || _model.MayGrant(text)) ? text : null;
    }

    public GrantFileResult Check(AdditionalText file, string text, bool isNamed)
    {
        var provider = _options.AnalyzerConfigOptionsProvider;
        return new GrantFileLinter(_model.Catalogs, RuleOptions.Read(provider.GetOptions(file), provider.GlobalOptions)).Check(text, file.Path, isNamed);
    }

    // Not every host says which settings there are.
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }

    private static bool IsJson(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<SuppressionFile> ReadSuppressions()
    {
        var files = new List<SuppressionFile>();
        foreach (var file in _options.AdditionalFiles)
        {
            if (SuppressionFile.Is(file.Path) && file.GetText()?.ToString() is { } text)
                files.Add(SuppressionFile.Parse(file.Path, text));
        }

        return files;
    }
}
