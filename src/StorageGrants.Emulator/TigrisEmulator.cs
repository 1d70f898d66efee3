using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StorageGrants.Emulator.Hosting;
using StorageGrants.Emulator.Tigris;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator;

/// <summary>
/// The Tigris Partner Integrations API on 127.0.0.1, all operations, with signatures verified; in memory, or kept in a file.
/// What it answers where the vendor's documents are silent is in <see cref="TigrisEmulatorChoices"/>.
/// </summary>
public sealed partial class TigrisEmulator : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly TigrisStore _store;

    private TigrisEmulator(LoopbackServer server, TigrisStore store, FaultRules faults, string providerId, string signingKey)
    {
        Faults = faults;
        _server = server;
        _store = store;
        ProviderId = providerId;
        SigningKey = signingKey;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:49213/</c>.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>The provider id that callers put into the path.</summary>
    public string ProviderId { get; }

    /// <summary>The key that requests are signed with, as UTF-8 bytes. A secret of this emulator only.</summary>
    public string SigningKey { get; }

    /// <summary>What goes wrong on purpose; nothing until rules are added.</summary>
    public FaultRules Faults { get; }

    /// <summary>The last record of the data file, when it was cut off and dropped at the start; null when nothing was.</summary>
    public DroppedRecord? DroppedRecord => _store.Dropped;

    /// <summary>Starts an emulator, with nothing in it or with what is in its data file.</summary>
    /// <param name="options">Settings, copied; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running emulator; dispose it to stop.</returns>
    /// <exception cref="ArgumentException">An option has a value that is not accepted; the message names it.</exception>
    /// <exception cref="System.IO.IOException">The port is in use, or the data file is, or it cannot be opened.</exception>
    /// <exception cref="System.IO.InvalidDataException">The data file is damaged, or is none of the emulator's; the message says where.</exception>
    /// <exception cref="UnauthorizedAccessException">The data file may not be opened.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<TigrisEmulator> StartAsync(TigrisEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = (options ?? new TigrisEmulatorOptions()).Checked();
        var signingKey = settings.SigningKey ?? Credentials.NewSigningKey();
        var loggers = settings.LoggerFactory ?? NullLoggerFactory.Instance;
        var store = new TigrisStore(settings.OpenData());
        try
        {
            var logger = loggers.CreateLogger(typeof(TigrisEmulator).FullName!);
            if (store.Dropped is { } dropped)
                LogDropped(logger, dropped);
            var application = new TigrisApplication(settings, signingKey, store, logger);
            var server = await LoopbackServer.StartAsync(application, settings.Port, loggers, cancellationToken).ConfigureAwait(false);
            return new TigrisEmulator(server, store, application.Faults, settings.ProviderId, signingKey);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether <paramref name="secret"/> is the present secret of an access key; false for a rotated secret, for an unknown or
    /// deleted key, and while the organization of the key is switched off.
    /// </summary>
    /// <param name="accessKeyId">Id of a key of any organization.</param>
    /// <param name="secret">The secret to compare.</param>
    public bool IsCurrentSecret(string accessKeyId, string secret)
    {
        ArgumentNullException.ThrowIfNull(accessKeyId);
        ArgumentNullException.ThrowIfNull(secret);
        lock (_store.Gate)
            return _store.FindKey(accessKeyId) is { } key && _store.Organizations.Find(key.OrgId)!.Active && key.HasSecret(secret);
    }

    /// <summary>Stops listening, lets requests under way finish for a moment, then cuts them off. What is not in a data file is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
    }

    /// <summary>The address, without the signing key.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Tigris emulator at {BaseAddress}");

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Dropped}")]
    private static partial void LogDropped(ILogger logger, DroppedRecord dropped);
}
