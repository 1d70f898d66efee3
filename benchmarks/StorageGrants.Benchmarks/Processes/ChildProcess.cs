using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace StorageGrants.Benchmarks.Processes;

/// <summary>What one run of a command took, and what it printed.</summary>
internal sealed record ChildRun(double Milliseconds, double PeakMegabytes, int ExitCode, string Output);

/// <summary>
/// Runs a command in a fresh process. The peak of its memory is known only to the process that waited for it, summed up
/// over all its children, so every command is started by a process of its own: <see cref="RunAndReport"/>.
/// </summary>
internal static class ChildProcess
{
    public const string Verb = "child";

    public static string Self { get; } = Path.Combine(AppContext.BaseDirectory, "StorageGrants.Benchmarks.dll");

    /// <summary>Starts the command under a process of its own and reads what that one reports.</summary>
    public static ChildRun Run(string file, IEnumerable<string> arguments, params int[] acceptedExitCodes)
    {
        var (_, output, error) = Wait("dotnet", [Self, Verb, file, .. arguments]);
        var run = output.Length > 0 ? JsonSerializer.Deserialize<ChildRun>(output) : null;
        if (run is null || Array.IndexOf(acceptedExitCodes, run.ExitCode) < 0)
            throw new InvalidOperationException(file + " " + string.Join(' ', arguments) + " ended with " + run?.ExitCode + ":\n" + error + run?.Output);
        return run;
    }

    public static int RunAndReport(string file, string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        var (exitCode, output, error) = Wait(file, arguments);
        var time = Stopwatch.GetElapsedTime(start);
        Console.Error.Write(error);
        Console.Write(JsonSerializer.Serialize(new ChildRun(time.TotalMilliseconds, PeakMegabytes(), exitCode, output)));
        return 0;
    }

    private static (int ExitCode, string Output, string Error) Wait(string file, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    // struct rusage on 64-bit systems: two timevals of 16 bytes, then ru_maxrss, in kilobytes on Linux and bytes on macOS.
    private static double PeakMegabytes()
    {
        if (OperatingSystem.IsWindows()) return double.NaN;
        const int Children = -1;
        Span<long> usage = stackalloc long[18];
        if (GetResourceUsage(Children, ref usage[0]) != 0) return double.NaN;
        return usage[4] / (OperatingSystem.IsMacOS() ? 1024.0 * 1024 : 1024);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetResourceUsage(int who, ref long usage);
}
