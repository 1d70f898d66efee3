using System;
using System.IO;
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
        var sink = Sink(host, settings);
        TextReport.WriteFindings(result, sink, settings.Quiet);
        TextReport.WriteProblems(result, new PlainSink(host.Error), settings.Quiet);
        if (!settings.Quiet)
            TextReport.WriteSummary(result, sink);
        return result.ExitCode;
    }

    private static ITextSink Sink(ToolHost host, CheckSettings settings) => UsesColor(host, settings) ? new ColorSink(host.Output) : new PlainSink(host.Output);

    private static bool UsesColor(ToolHost host, CheckSettings settings)
    {
        if (settings.NoColor || IsSet("NO_COLOR"))
            return false;
        return IsSet("FORCE_COLOR") || (host.IsTerminal && host.Environment("TERM") != "dumb");

        bool IsSet(string name) => !string.IsNullOrEmpty(host.Environment(name));
    }
}
