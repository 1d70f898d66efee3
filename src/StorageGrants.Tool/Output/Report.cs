using System.IO;
using System.Text;
using System.Threading;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Commands;

namespace StorageGrants.Tool.Output;

/// <summary>Writes a result in the form and to the place that were asked for.</summary>
internal static class Report
{
    /// <returns>The exit code.</returns>
    public static int Write(CheckResult result, CheckSettings settings, ToolHost host, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TextReport.WriteProblems(result, new PlainSink(host.Error), settings.Quiet);
        if (settings.OutputPath is { } path)
            return WriteFile(path, result, settings, host);

        if (settings.Format == ReportFormat.Text)
            WriteText(result, Sink(host, settings), settings.Quiet);
        else
            host.Output.Write(Document(result, settings));
        return result.ExitCode;
    }

    private static int WriteFile(string path, CheckResult result, CheckSettings settings, ToolHost host)
    {
        var content = settings.Format == ReportFormat.Text ? PlainText(result, settings) : Document(result, settings);
        if (OutputFile.Write(Path.GetFullPath(path, host.CurrentDirectory), content) is { } problem)
        {
            host.Error.WriteLine("storagegrants: " + PrintableText.OneLine(path) + ": " + problem);
            return ExitCode.Unreadable;
        }

        if (!settings.Quiet)
            TextReport.WriteSummary(result, Sink(host, settings));
        return result.ExitCode;
    }

    private static void WriteText(CheckResult result, ITextSink sink, bool quiet)
    {
        TextReport.WriteFindings(result, sink, quiet);
        if (!quiet)
            TextReport.WriteSummary(result, sink);
    }

    private static string PlainText(CheckResult result, CheckSettings settings)
    {
        var writer = new StringWriter();
        WriteText(result, new PlainSink(writer), settings.Quiet);
        return writer.ToString();
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
