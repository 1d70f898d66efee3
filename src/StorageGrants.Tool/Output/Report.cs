using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Commands;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Output;

/// <summary>Runs a check and writes what comes out of it in the form and to the place that were asked for.</summary>
internal static class Report
{
    /// <param name="earlier">What could not be read before the files.</param>
    /// <param name="check">The check.</param>
    /// <param name="settings">What was asked for.</param>
    /// <param name="host">Where it goes.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The exit code.</returns>
    public static int Write(IReadOnlyList<InputProblem> earlier, IFileCheck check, CheckSettings settings, ToolHost host, CancellationToken cancellationToken)
    {
        var isText = settings.Format == ReportFormat.Text;
        var result = new CheckResult(settings.Threshold, check, keeps: !isText);
        using var content = settings.OutputPath is null ? null : new StringWriter();
        var sink = !isText ? null : content is null ? Sink(host, settings) : new PlainSink(content);
        var errors = new PlainSink(host.Error);
        foreach (var problem in earlier)
            Add(problem);
        new CheckRun(settings, host, check).Run(Add, AddReport, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();

        if (sink is null)
            (content ?? host.Output).Write(Document(result, settings));
        else if (!settings.Quiet)
            TextReport.WriteSummary(result, sink);
        return content is null ? result.ExitCode : WriteFile(content.ToString(), result, settings, host);

        void Add(InputProblem problem)
        {
            result.Add(problem);
            TextReport.WriteProblem(errors, problem, settings.Quiet);
        }

        void AddReport(FileReport report)
        {
            result.Add(report);
            if (report.Problem is { } problem)
                TextReport.WriteProblem(errors, problem, settings.Quiet);
            if (sink is not null)
                TextReport.WriteFindings(result, report, sink, settings.Quiet);
        }
    }

    private static int WriteFile(string content, CheckResult result, CheckSettings settings, ToolHost host)
    {
        if (OutputFile.Write(Path.GetFullPath(settings.OutputPath!, host.CurrentDirectory), content) is { } problem)
        {
            host.Error.WriteLine("storagegrants: " + PrintableText.OneLine(settings.OutputPath!) + ": " + problem);
            return ExitCode.Unreadable;
        }

        if (!settings.Quiet)
            TextReport.WriteSummary(result, Sink(host, settings));
        return result.ExitCode;
    }

    private static string Document(CheckResult result, CheckSettings settings)
    {
        using var stream = new MemoryStream();
        if (settings.Format == ReportFormat.Sarif)
            SarifReport.Write(result, stream);
        else
            JsonReport.Write(result, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static ITextSink Sink(ToolHost host, CheckSettings settings) =>
        UsesColor(host, settings) ? new ColorSink(host.Output) : new PlainSink(host.Output);

    private static bool UsesColor(ToolHost host, CheckSettings settings)
    {
        if (settings.NoColor || IsSet("NO_COLOR"))
            return false;
        return IsSet("FORCE_COLOR") || (host.IsTerminal && host.Environment("TERM") != "dumb");

        bool IsSet(string name) => !string.IsNullOrEmpty(host.Environment(name));
    }
}
