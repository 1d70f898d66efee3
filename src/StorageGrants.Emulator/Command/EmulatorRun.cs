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

    public static async Task<int> RunAsync(
        TigrisEmulatorOptions options, string? keyFile, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        SigningKeySource? key = null;
        try
        {
            key = SigningKeySource.Open(keyFile);
            options.SigningKey = key.Value;
            await using var emulator = await TigrisEmulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
            await output.WriteLineAsync($"Base address: {emulator.BaseAddress}").ConfigureAwait(false);
            await output.WriteLineAsync($"Provider id:  {emulator.ProviderId}").ConfigureAwait(false);
            await output.WriteLineAsync($"Signing key:  {key.Place}").ConfigureAwait(false);
            await output.WriteLineAsync($"Edition:      {options.Edition}").ConfigureAwait(false);
            await output.WriteLineAsync($"Data file:    {(options.DataFile is null ? "none" : Path.GetFullPath(options.DataFile))}").ConfigureAwait(false);
            if (emulator.DroppedRecord is { } dropped)
                await error.WriteLineAsync(dropped.ToString()).ConfigureAwait(false);
            await output.WriteLineAsync(options.DataFile is null ? "Ctrl+C stops it; nothing is kept." : "Ctrl+C stops it; the data file stays.").ConfigureAwait(false);
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
        finally
        {
            key?.Dispose();
        }
    }
}
