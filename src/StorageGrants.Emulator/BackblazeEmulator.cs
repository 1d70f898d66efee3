using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StorageGrants.Emulator.Backblaze;
using StorageGrants.Emulator.Backblaze.State;
using StorageGrants.Emulator.Hosting;

namespace StorageGrants.Emulator;

/// <summary>
/// Keys, buckets and groups of Backblaze B2 on 127.0.0.1, by versions 1 to 4 of the Native API; in memory, or kept in a
/// file. Each key can do what its capabilities, buckets and expiry allow and no more. What was chosen where the vendor's
/// documents are silent is in docs/emulator-backblaze.md.
/// </summary>
public sealed partial class BackblazeEmulator : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly BackblazeStore _store;
    private readonly TokenTable _tokens;

    private BackblazeEmulator(LoopbackServer server, BackblazeStore store, BackblazeApplication application, string accountId, string masterKey)
    {
        (_server, _store, _tokens) = (server, store, application.Tokens);
        Faults = application.Faults;
        AccountId = accountId;
        MasterApplicationKey = masterKey;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:49213/</c>; the answer to authorizing names the same address.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>Id of the account, and of its master key.</summary>
    public string AccountId { get; }

    /// <summary>Secret of the master key. A secret of this emulator only.</summary>
    public string MasterApplicationKey { get; }

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
    /// <exception cref="System.IO.InvalidDataException">The data file is damaged, or is none of this emulator's; the message says where.</exception>
    /// <exception cref="UnauthorizedAccessException">The data file may not be opened.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<BackblazeEmulator> StartAsync(BackblazeEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = (options ?? new BackblazeEmulatorOptions()).Checked();
        var masterKey = settings.MasterApplicationKey ?? BackblazeCredentials.NewSecret();
        var loggers = settings.LoggerFactory ?? NullLoggerFactory.Instance;
        var store = new BackblazeStore(settings.OpenData());
        try
        {
            var logger = loggers.CreateLogger(typeof(BackblazeEmulator).FullName!);
            if (store.Dropped is { } dropped)
                LogDropped(logger, dropped);
            var application = new BackblazeApplication(settings, masterKey, store, logger);
            var server = await LoopbackServer.StartAsync(application, settings.Port, loggers, cancellationToken).ConfigureAwait(false);
            return new BackblazeEmulator(server, store, application, settings.AccountId, masterKey);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Makes every token that was given out so far too old, as 24 hours would.</summary>
    public void ExpireTokens()
    {
        lock (_store.Gate)
            _tokens.ExpireAll();
    }

    /// <summary>Whether <paramref name="applicationKey"/> is the secret of an application key that was not deleted; the master key included.</summary>
    /// <param name="applicationKeyId">Id of a key.</param>
    /// <param name="applicationKey">The secret to compare.</param>
    public bool IsCurrentSecret(string applicationKeyId, string applicationKey)
    {
        ArgumentNullException.ThrowIfNull(applicationKeyId);
        ArgumentNullException.ThrowIfNull(applicationKey);
        if (applicationKeyId == AccountId)
            return applicationKey == MasterApplicationKey;
        lock (_store.Gate)
            return _store.Keys.Find(applicationKeyId)?.HasSecret(applicationKey) == true;
    }

    /// <summary>Stops listening, lets requests under way finish for a moment, then cuts them off. What is not in a data file is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
    }

    /// <summary>The address, without the master key.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Backblaze emulator at {BaseAddress}");

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Dropped}")]
    private static partial void LogDropped(ILogger logger, DroppedRecord dropped);
}
