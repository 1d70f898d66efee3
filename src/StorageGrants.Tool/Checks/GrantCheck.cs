using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Fixing;
using StorageGrants.Tool.Input;
using StorageGrants.Tool.Settings;

namespace StorageGrants.Tool.Checks;

/// <summary>Runs the rules over a grant document, with the settings and suppressions of its folder.</summary>
internal sealed class GrantCheck : IFileCheck
{
    private readonly IReadOnlyList<RoleCatalog> _catalogs;
    private readonly LintOptions _options;
    private readonly string _currentDirectory;
    private readonly EditorConfigFiles _settings;
    private readonly SuppressionFiles _suppressions;
    private readonly FileSettings _withoutSettings;

    public GrantCheck(IReadOnlyList<RoleCatalog> catalogs, LintOptions options, string currentDirectory)
    {
        _catalogs = catalogs;
        _options = options;
        _currentDirectory = currentDirectory;
        _settings = new EditorConfigFiles(currentDirectory);
        _suppressions = new SuppressionFiles(currentDirectory);
        _withoutSettings = new FileSettings(EditorConfigFiles.Nothing, catalogs, options);
    }

    public string Relevance => "with grants";

    public IReadOnlyList<RuleDescriptor> Rules =>
        [.. GrantRules.All.Select(rule => rule.Descriptor), GrantRules.RuleFailed, .. HygieneRules.All];

    public FileReport Check(InputFile file, string text)
    {
        var path = file.FullPath ?? Path.GetFullPath(file.DisplayPath, _currentDirectory);
        if (SuppressionFile.Is(path))
        {
            _suppressions.Load(path);
            return new FileReport(file, [], null, false) { IsSettings = true };
        }

        var settings = _settings.For(path);
        var decided = settings == EditorConfigFiles.Nothing ? _withoutSettings : new FileSettings(settings, _catalogs, _options);
        var check = new FileCheck(file, path, decided, _suppressions.For(path), _options);
        return _options.Fix is null || file.FullPath is null ? check.Run(text) : Fix(check, file, text);
    }

    public IEnumerable<FileReport> Finish()
    {
        foreach (var problem in _settings.Problems)
            yield return FileReport.Unreadable(new InputFile(problem.Path, null), problem);
        foreach (var (file, text) in _settings.Read)
        {
            var severities = new SeveritySettings(_settings.For(file.FullPath!));
            var placement = new FindingPlacement(text, null);
            var findings = MisspeltSettings.In(text)
                .Select(finding => placement.Place(finding, _options.SeverityOf(finding, severities)))
                .Where(finding => finding.Severity != RuleSeverity.Off)
                .ToList();
            if (findings.Count > 0)
                yield return new FileReport(file, findings, null, false) { IsSettings = true };
        }

        foreach (var loaded in _suppressions.Loaded)
        {
            var settings = new SeveritySettings(_settings.For(loaded.File.FullPath!));
            var placement = new FindingPlacement(loaded.Text, JsonParser.Parse(loaded.Text).Root);
            var findings = loaded.Findings(_options.Now.UtcDateTime)
                .Select(finding => placement.Place(finding, _options.SeverityOf(finding, settings)))
                .Where(finding => finding.Severity != RuleSeverity.Off);
            yield return new FileReport(loaded.File, [.. findings], loaded.Problem, false) { IsSettings = true };
        }

        foreach (var report in _options.Baseline?.Finish(_options) ?? [])
            yield return report;
    }

    private FileReport Fix(FileCheck check, InputFile file, string text)
    {
        var fix = _options.Fix!;
        var (mended, count) = FileFixer.Fix(text, fix.ChangesRights, check.FindFixable);
        if (count == 0)
            return check.Run(text);
        if (fix.IsDryRun)
        {
            var mark = FixedFile.MarkOf(file.FullPath!);
            return check.Run(mended) with { FixedCount = count, Difference = LineDifference.Between(file.DisplayPath, mark + text, mark + mended) };
        }

        if (FixedFile.Write(file.FullPath!, text, mended) is { } problem)
            return check.Run(text) with { Problem = new InputProblem(file.DisplayPath, problem) };
        return check.Run(mended) with { FixedCount = count };
    }
}
