using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Emulator.Command;

/// <summary>Runs an emulator until the program is told to stop.</summary>
internal static class EmulatorRun
{
    private const int Stopped = 0;
    private const int CannotStart = 1;
    private const int NameWidth = 13;

    public static async Task<int> RunAsync(
        Func<CancellationToken, Task<RunningSystem>> start, string? dataFile, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            await using var system = await start(cancellationToken).ConfigureAwait(false);
            await SayAsync("Base address", system.BaseAddress.AbsoluteUri).ConfigureAwait(false);
            foreach (var (name, text) in system.Facts)
                await SayAsync(name, text).ConfigureAwait(false);
            await SayAsync("Data file", dataFile is null ? "none" : Path.GetFullPath(dataFile)).ConfigureAwait(false);
            if (system.Dropped is { } dropped)
                await error.WriteLineAsync(dropped.ToString()).ConfigureAwait(false);
            await output.WriteLineAsync(dataFile is null ? "Ctrl+C stops it; nothing is kept." : "Ctrl+C stops it; the data file stays.").ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
            return Stopped;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Stopped;
        }
        catch (Exception reason) when (reason is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            await error.WriteLineAsync(reason.Message).ConfigureAwait(false);
            return CannotStart;
        }

        Task SayAsync(string name, string text) => output.WriteLineAsync((name + ":").PadRight(NameWidth) + " " + text);
    }
}
