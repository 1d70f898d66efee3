using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Input;
using StorageGrants.Tool.Output;
using StorageGrants.Tool.Settings;

namespace StorageGrants.Tool.Checks;

/// <summary>Findings that were there when a check was introduced and are accepted until they are mended.</summary>
internal sealed class Baseline
{
    private readonly InputFile _file;
    private readonly string _text;
    private readonly IReadOnlyList<BaselineEntry> _entries;
    private readonly HashSet<(string File, string Rule, string Fingerprint)> _accepted;
    private readonly ConcurrentDictionary<(string File, string Rule, string Fingerprint), bool> _found = new();
    private readonly ConcurrentDictionary<string, bool> _checked = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<BaselineEntry>? _written;

    private Baseline(InputFile file, string text, IReadOnlyList<BaselineEntry> entries, bool isWritten)
    {
        _file = file;
        _text = text;
        _entries = entries;
        _accepted = [.. entries.Select(entry => entry.Key)];
        _written = isWritten ? [] : null;
    }

    private string Folder => Path.GetDirectoryName(_file.FullPath)!;

    /// <summary>Reads a baseline; null when it could not be read, and then the problem is added.</summary>
    public static Baseline? Read(string path, string currentDirectory, ICollection<InputProblem> problems)
    {
        var file = InputFile.At(Path.GetFullPath(path, currentDirectory), currentDirectory);
        var content = FileText.Read(file.FullPath!);
        if (content.Text is not { } text)
        {
            problems.Add(new InputProblem(file.DisplayPath, content.Problem! + "; --write-baseline writes a baseline"));
            return null;
        }

        if (BaselineEntry.ReadAll(text, out var message, out var span) is { } entries)
            return new Baseline(file, text, entries, isWritten: false);
        var placement = new FindingPlacement(text, null);
        problems.Add(new InputProblem(file.DisplayPath, message!, placement.PlaceOf(span), placement.ExcerptOf(span)));
        return null;
    }

    /// <summary>A baseline that takes every finding and is written at the end.</summary>
    public static Baseline ToWrite(string path, string currentDirectory) =>
        new(InputFile.At(Path.GetFullPath(path, currentDirectory), currentDirectory), "", [], isWritten: true);

    /// <summary>Notes a file of which every finding is told, so that what the baseline says of it beyond them is gone.</summary>
    public void NoteChecked(string path) => _checked[RelativeOf(path)] = true;

    public SuppressionNote? Accepts(string path, ReportedFinding finding, RuleSeverity threshold)
    {
        var entry = new BaselineEntry(RelativeOf(path), finding.Rule.Id, finding.Pointer, finding.Fingerprint, default);
        if (_written is not null)
        {
            if (finding.Severity < threshold)
                return null;
            _written.Add(entry);
        }
        else if (!_accepted.Contains(entry.Key))
        {
            return null;
        }

        _found[entry.Key] = true;
        return new SuppressionNote("In the baseline", _file.DisplayPath);
    }

    /// <summary>Notes a finding that is there but not reported: suppressed in another way, or of a rule that is off.</summary>
    public void NoteFound(string path, ReportedFinding finding) =>
        _found[(RelativeOf(path), finding.Rule.Id, finding.Fingerprint)] = true;

    /// <summary>The entries whose findings are gone, as findings of the baseline.</summary>
    public IEnumerable<FileReport> Finish(LintOptions options)
    {
        var severity = options.SeverityOf(new Finding(HygieneRules.BaselineEntryGone, HygieneRules.BaselineEntryGone.Severity, new JsonOrigin(default), ""), SeveritySettings.None);
        if (_written is not null || severity == RuleSeverity.Off)
            yield break;
        var gone = _entries.Where(entry => !_found.ContainsKey(entry.Key) && (_checked.ContainsKey(entry.File) || !File.Exists(Path.Combine(Folder, entry.File)))).DistinctBy(entry => entry.Key).ToList();
        if (gone.Count == 0)
            yield break;
        var placement = new FindingPlacement(_text, JsonParser.Parse(_text).Root);
        yield return new FileReport(_file, [.. gone.Select(entry => placement.Place(HygieneRules.BaselineEntryGone, severity, MessageOf(entry), entry.Span, []))], null, false) { IsSettings = true };
    }

    /// <summary>Writes the findings that were taken; the problem, or null.</summary>
    public string? Write() => _written is null ? null : OutputFile.Write(_file.FullPath!, BaselineEntry.WriteAll(_written));

    private static string MessageOf(BaselineEntry entry) =>
        entry.Rule + " is not found any more at '" + entry.Pointer + "' of " + entry.File + "; write the baseline anew, so that it is not accepted again";

    private string RelativeOf(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');
}
