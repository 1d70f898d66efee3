using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Tool.Settings;

/// <summary>The <c>.editorconfig</c> files above a folder, read by the compiler's own parser so that a build and this tool never disagree.</summary>
internal sealed class EditorConfigChain
{
    private readonly AnalyzerConfigSet _configs;

    public EditorConfigChain(IEnumerable<(string Path, string Text)> files) =>
        _configs = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());

    public Func<string, string?> SettingsOf(string fullPath)
    {
        var options = _configs.GetOptionsForSourcePath(fullPath.Replace('\\', '/')).AnalyzerOptions;
        return key => options.TryGetValue(key, out var value) ? value : null;
    }
}
