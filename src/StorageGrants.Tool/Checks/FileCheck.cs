using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Fixing;
using StorageGrants.Tool.Input;
using StorageGrants.Tool.Settings;

namespace StorageGrants.Tool.Checks;

/// <summary>One document and all that decides what is reported about it.</summary>
internal sealed class FileCheck
{
    private readonly InputFile _file;
    private readonly string _path;
    private readonly IReadOnlyList<LoadedSuppressions> _suppressions;
    private readonly LintOptions _options;
    private readonly FileSettings _settings;

    public FileCheck(InputFile file, string path, FileSettings settings, IReadOnlyList<LoadedSuppressions> suppressions, LintOptions options)
    {
        _file = file;
        _path = path;
        _settings = settings;
        _suppressions = suppressions;
        _options = options;
    }

    public FileReport Run(string text)
    {
        var result = Check(text);
        var problem = ProblemOf(result, text);
        if (result.Root is not { } root)
            return FileReport.Unreadable(_file, problem!);

        foreach (var loaded in _suppressions)
            loaded.Suppressions.NoteChecked(_path, root);
        NoteInBaseline(result, root, text);
        return new FileReport(_file, result.Findings.Count == 0 ? [] : Placed(result, root, text), problem, IsRelevant(result));
    }

    private List<ReportedFinding> Placed(GrantFileResult result, JsonValue root, string text)
    {
        var findings = Reported(result).ToList();
        if (findings.Count == 0)
            return [];
        var secrets = findings.Where(pair => pair.Finding.Rule.Category == "Secrets").Select(pair => ((JsonOrigin)pair.Finding.Origin).Span);
        var placement = new FindingPlacement(text, root, secrets);
        return [.. findings.Select(pair => Accept(pair.Finding, placement.Place(pair.Finding, pair.Severity), root, text))];
    }

    /// <summary>What may be mended, which is what is shown, and what must stay; null when the text cannot be read.</summary>
    public FixableFindings? FindFixable(string text)
    {
        var result = Check(text);
        if (result.Root is not { } root)
            return null;
        var accepts = _suppressions.Count > 0 || _options.Baseline is not null;
        var placement = new Lazy<FindingPlacement>(() => new FindingPlacement(text, root));
        var mendable = new List<Finding>();
        var accepted = new List<JsonSpan>();
        foreach (var (finding, severity) in Reported(result))
        {
            if (accepts && Accept(finding, placement.Value.Place(finding, severity), root, text).Suppression is not null)
                accepted.Add(((JsonOrigin)finding.Origin).Span);
            else if (severity >= _options.Threshold && finding.Fixes.Count > 0)
                mendable.Add(finding);
        }

        return new FixableFindings(root, result.IsLines, mendable, accepted);
    }

    private static bool IsRelevant(GrantFileResult result) => result.RequestCount + result.PolicyCount + result.DocumentCount > 0;

    private GrantFileResult Check(string text) => _settings.Linter.Check(text, _path, _file.IsNamed);

    // Of a file with a line that cannot be read, or a rule that is off, the baseline may know more than this run.
    private void NoteInBaseline(GrantFileResult result, JsonValue root, string text)
    {
        if (_options.Baseline is not { } baseline)
            return;
        if (result.LineErrors.Count == 0)
            baseline.NoteChecked(_path);
        var off = result.Findings.Where(finding => _options.SeverityOf(finding, _settings.Severities) == RuleSeverity.Off).ToList();
        if (off.Count == 0)
            return;
        var placement = new FindingPlacement(text, root);
        foreach (var finding in off)
            baseline.NoteFound(_path, placement.Place(finding, RuleSeverity.Off));
    }

    private IEnumerable<(Finding Finding, RuleSeverity Severity)> Reported(GrantFileResult result) => result.Findings
        .Select(finding => (Finding: finding, Severity: _options.SeverityOf(finding, _settings.Severities)))
        .Where(pair => pair.Severity != RuleSeverity.Off);

    private ReportedFinding Accept(Finding finding, ReportedFinding reported, JsonValue root, string text)
    {
        foreach (var loaded in _suppressions)
        {
            if (loaded.Suppressions.Find(_path, root, text, finding, _options.Now.UtcDateTime) is not { } suppression)
                continue;
            _options.Baseline?.NoteFound(_path, reported);
            return reported with { Suppression = new SuppressionNote(suppression.Reason!, loaded.File.DisplayPath) };
        }

        return _options.Baseline?.Accepts(_path, reported, _options.Threshold) is { } note ? reported with { Suppression = note } : reported;
    }

    private InputProblem? ProblemOf(GrantFileResult result, string text)
    {
        if ((result.Error ?? result.LineErrors.FirstOrDefault()) is not { } error)
            return null;
        var placement = new FindingPlacement(text, null);
        var more = result.LineErrors.Count > 1 ? " (and so on " + (result.LineErrors.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + " more lines)" : "";
        return new InputProblem(_file.DisplayPath, "Not JSON: " + error.Message + more, placement.PlaceOf(error.Span), placement.ExcerptOf(error.Span));
    }
}
