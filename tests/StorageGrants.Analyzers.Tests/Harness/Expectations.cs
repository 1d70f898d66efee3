using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the markup of the files of a test expects.</summary>
internal sealed class Expectations
{
    private readonly List<(string Path, string? Id, TextSpan Span)> _marked = new();
    private readonly Dictionary<int, (string Path, TextSpan Span)> _places = new();
    private readonly Dictionary<string, SourceText> _texts = new();

    /// <summary>Takes the markup out of a file and remembers it.</summary>
    public SourceText Read(string path, SourceText content)
    {
        var markup = Markup.Parse(content.ToString());
        foreach (var (name, span) in markup.Spans)
        {
            if (name is not null && name.StartsWith('#'))
                _places[int.Parse(name[1..])] = (path, span);
            else
                _marked.Add((path, name, span));
        }

        return _texts[path] = SourceText.From(markup.Text, content.Encoding ?? Encoding.UTF8);
    }

    /// <summary>Says how what was reported differs from what is expected, or null.</summary>
    public string? Compare(ImmutableArray<Diagnostic> actual, IReadOnlyList<DiagnosticResult> explicitly, bool ignoresInfo = false)
    {
        var rest = actual.ToList();
        var problems = new StringBuilder();
        foreach (var (path, id, span) in _marked)
        {
            var found = rest.FindIndex(d => (id is null || d.Id == id) && PathOf(d) == path && SpanOf(d) == span);
            if (found < 0)
                problems.AppendLine("Missing: " + (id ?? "a diagnostic") + " at " + Show(path, span));
            else
                rest.RemoveAt(found);
        }

        foreach (var expected in explicitly)
        {
            var found = rest.FindIndex(d => Matches(d, expected));
            if (found < 0)
                problems.AppendLine("Missing: " + expected);
            else
                rest.RemoveAt(found);
        }

        foreach (var diagnostic in rest.Where(diagnostic => !ignoresInfo || diagnostic.Severity > DiagnosticSeverity.Info))
            problems.AppendLine("Unexpected: " + diagnostic.Severity + " " + diagnostic.Id + " at " + Show(PathOf(diagnostic), SpanOf(diagnostic)) + ": " + diagnostic.GetMessage());
        return problems.Length == 0 ? null : problems.ToString();
    }

    private bool Matches(Diagnostic diagnostic, DiagnosticResult expected)
    {
        if (diagnostic.Id != expected.Id || diagnostic.Severity != expected.Severity)
            return false;
        if (expected.Message is { } message && diagnostic.GetMessage() != message)
            return false;
        if (!expected.IsLocated)
            return diagnostic.Location == Location.None;
        if (expected.Path is { } path)
        {
            var line = diagnostic.Location.GetLineSpan();
            return line.Path == path && line.StartLinePosition == expected.Start && line.EndLinePosition == expected.End;
        }

        var locations = new List<Location> { diagnostic.Location };
        locations.AddRange(diagnostic.AdditionalLocations);
        for (var i = 0; i < expected.Markup.Length; i++)
        {
            var (file, span) = _places[expected.Markup[i]];
            if (i >= locations.Count || PathOf(locations[i]) != file || locations[i].SourceSpan != span)
                return false;
        }

        return expected.Markup.Length <= 1 || expected.Markup.Length == locations.Count;
    }

    private string Show(string path, TextSpan span)
    {
        if (!_texts.TryGetValue(path, out var text) || span.End > text.Length)
            return path + span;
        var start = text.Lines.GetLinePosition(span.Start);
        return path + "(" + (start.Line + 1) + "," + (start.Character + 1) + ") '" + text.ToString(span) + "'";
    }

    private static string PathOf(Diagnostic diagnostic) => PathOf(diagnostic.Location);

    private static string PathOf(Location location) => location.GetLineSpan().Path ?? "";

    private static TextSpan SpanOf(Diagnostic diagnostic) => diagnostic.Location.SourceSpan;
}
