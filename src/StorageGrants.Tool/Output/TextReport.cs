using System.Globalization;
using System.Linq;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Output;

/// <summary>The report for people.</summary>
internal static class TextReport
{
    public static void WriteFindings(CheckResult result, FileReport report, ITextSink sink, bool quiet)
    {
        if (report.Difference is { } difference)
            WriteDifference(difference, sink);
        foreach (var finding in report.Findings)
        {
            if (result.IsShown(finding))
                WriteFinding(report.File, finding, sink, quiet);
        }
    }

    private static void WriteFinding(InputFile file, ReportedFinding finding, ITextSink sink, bool quiet)
    {
        var tone = ToneOf(finding.Severity);
        WriteHead(sink, file.DisplayPath, finding.Place, SeverityName(finding.Severity), tone, finding.Rule.Id, finding.Message);
        if (quiet)
            return;

        WriteExcerpt(sink, finding.Excerpt, tone);
        foreach (var also in finding.Also.Where(place => place.StartLine != finding.Place.StartLine))
            WriteNote(sink, finding.Excerpt, "see also " + PrintableText.OneLine(file.DisplayPath) + Position(also), Tone.Plain);
        WriteNote(sink, finding.Excerpt, finding.Rule.HelpLink, Tone.Link);
        sink.EndLine();
    }

    private static void WriteDifference(string difference, ITextSink sink)
    {
        foreach (var line in difference.Split('\n'))
        {
            sink.Write(PatchLine(line), line.Length == 0 ? Tone.Plain : line[0] switch { '+' => Tone.Success, '-' => Tone.Error, '@' => Tone.Link, _ => Tone.Plain });
            sink.EndLine();
        }
    }

    // Tabs, the byte order mark and the line ends of a file are harmless, and without them a patch does not apply.
    private static string PatchLine(string line)
    {
        var start = line.Length > 1 && line[1] == '\uFEFF' ? 2 : 0;
        var end = line.EndsWith('\r') ? line.Length - 1 : line.Length;
        return line[..start] + string.Join('\t', line[start..end].Split('\t').Select(PrintableText.OneLine)) + line[end..];
    }

    public static void WriteSummary(CheckResult result, ITextSink sink)
    {
        var (text, tone) = Summary.Of(result);
        sink.Write(text, tone);
        sink.EndLine();
    }

    public static string SeverityName(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };

    public static void WriteProblem(ITextSink sink, InputProblem problem, bool quiet)
    {
        WriteHead(sink, problem.Path, problem.Place, "unreadable", Tone.Error, problem.RuleId, problem.Message);
        if (!quiet && problem.Excerpt is { } excerpt)
            WriteExcerpt(sink, excerpt, Tone.Error);
    }

    private static void WriteHead(ITextSink sink, string path, Place? place, string kind, Tone tone, string? id, string message)
    {
        sink.Write(PrintableText.OneLine(path) + (place is { } known ? Position(known) : ""), Tone.Path);
        sink.Write("  ");
        sink.Write(id is null ? kind : kind + " " + id, tone);
        sink.Write("  " + PrintableText.OneLine(message));
        sink.EndLine();
    }

    private static void WriteExcerpt(ITextSink sink, Excerpt excerpt, Tone tone)
    {
        var number = excerpt.Line.ToString(CultureInfo.InvariantCulture);
        sink.Write("  " + number + " | ", Tone.Faint);
        sink.Write(excerpt.Text);
        sink.EndLine();
        sink.Write("  " + new string(' ', number.Length) + " | ", Tone.Faint);
        sink.Write(excerpt.Marks, tone);
        sink.EndLine();
    }

    private static void WriteNote(ITextSink sink, Excerpt excerpt, string text, Tone tone)
    {
        sink.Write("  " + new string(' ', excerpt.Line.ToString(CultureInfo.InvariantCulture).Length) + " = ", Tone.Faint);
        sink.Write(text, tone);
        sink.EndLine();
    }

    private static string Position(Place place) =>
        string.Create(CultureInfo.InvariantCulture, $":{place.StartLine}:{place.StartColumn}");

    private static Tone ToneOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => Tone.Error,
        RuleSeverity.Warning => Tone.Warning,
        _ => Tone.Info,
    };
}
