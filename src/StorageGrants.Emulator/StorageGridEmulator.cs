using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StorageGrants.Emulator.Hosting;
using StorageGrants.Emulator.StorageGrid;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator;

/// <summary>
/// The Tenant Management API of StorageGRID on 127.0.0.1, versions 3 and 4: groups, users, S3 access keys and buckets of one
/// tenant; in memory, or kept in a file. Each user may do what the groups allow in the release that is emulated, and no more.
/// What was chosen where the vendor's documents are silent is in docs/emulator-storagegrid.md.
/// </summary>
public sealed partial class StorageGridEmulator : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly StorageGridStore _store;
    private readonly StorageGridTokens _tokens;

    private StorageGridEmulator(LoopbackServer server, StorageGridStore store, StorageGridApplication application, string accountId, string rootPassword)
    {
        (_server, _store, _tokens) = (server, store, application.Tokens);
        Faults = application.Faults;
        AccountId = accountId;
        RootPassword = rootPassword;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:49213/</c>.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>Id of the tenant account.</summary>
    public string AccountId { get; }

    /// <summary>The password that the local user <c>root</c> had at the start. A secret of this emulator only.</summary>
    public string RootPassword { get; }

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
    public static async Task<StorageGridEmulator> StartAsync(StorageGridEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = (options ?? new StorageGridEmulatorOptions()).Checked();
        var rootPassword = settings.RootPassword ?? StorageGridCredentials.NewPassword();
        var loggers = settings.LoggerFactory ?? NullLoggerFactory.Instance;
        var store = new StorageGridStore(settings.OpenData(), rootPassword);
        try
        {
            var logger = loggers.CreateLogger(typeof(StorageGridEmulator).FullName!);
            if (store.Dropped is { } dropped)
                LogDropped(logger, dropped);
            var application = new StorageGridApplication(settings, store, logger);
            var server = await LoopbackServer.StartAsync(application, settings.Port, loggers, cancellationToken).ConfigureAwait(false);
            return new StorageGridEmulator(server, store, application, settings.AccountId, rootPassword);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Makes every token that was given out so far too old, as 16 hours would.</summary>
    public void ExpireTokens()
    {
        lock (_store.Gate)
            _tokens.ExpireAll();
    }

    /// <summary>Whether <paramref name="secretAccessKey"/> is the secret of an S3 access key that was not deleted.</summary>
    /// <param name="accessKey">The access key, not its id.</param>
    /// <param name="secretAccessKey">The secret to compare.</param>
    public bool IsCurrentSecret(string accessKey, string secretAccessKey)
    {
        ArgumentNullException.ThrowIfNull(accessKey);
        ArgumentNullException.ThrowIfNull(secretAccessKey);
        lock (_store.Gate)
            return _store.HasKey(accessKey, secretAccessKey);
    }

    /// <summary>Stops listening, lets requests under way finish for a moment, then cuts them off. What is not in a data file is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
    }

    /// <summary>The address, without the password.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"StorageGRID emulator at {BaseAddress}");

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Dropped}")]
    private static partial void LogDropped(ILogger logger, DroppedRecord dropped);
}
