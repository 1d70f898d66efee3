using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StorageGrants.Access;
using StorageGrants.Emulator.Hosting;
using StorageGrants.Emulator.TigrisOrganizations;
using StorageGrants.Emulator.TigrisOrganizations.Authority;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator;

/// <summary>
/// The self-serve calls of Tigris Organizations on 127.0.0.1 (access keys, policies, members, invitations, teams), in memory or
/// kept in a file. Who may do what is decided by <see cref="AccessModel"/> from the role file of Tigris Organizations. What people
/// do in the browser are methods here. What was chosen where the vendor's documents are silent is in
/// docs/emulator-tigris-organizations.md.
/// </summary>
public sealed partial class TigrisOrganizationsEmulator : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly OrganizationsStore _store;
    private readonly BrowserActions _browser;

    private TigrisOrganizationsEmulator(LoopbackServer server, OrganizationsStore store, OrganizationsApplication application, BrowserActions browser, OwnerKey owner, string secret)
    {
        (_server, _store, _browser) = (server, store, browser);
        Faults = application.Faults;
        Owner = new TigrisOrganizationsUser(owner.UserId, owner.OrganizationId, owner.AccessKeyId, secret, browser.OpenSession(owner.UserId));
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:49213/</c>: both addresses of a client.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>The owner of the organization that is there from the start. The key is in no listing.</summary>
    public TigrisOrganizationsUser Owner { get; }

    /// <summary>What goes wrong on purpose; nothing until rules are added.</summary>
    public FaultRules Faults { get; }

    /// <summary>The last record of the data file, when it was cut off and dropped at the start; null when nothing was.</summary>
    public DroppedRecord? DroppedRecord => _store.Dropped;

    /// <summary>Starts an emulator, with one organization or with what is in its data file.</summary>
    /// <param name="options">Settings, copied; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running emulator; dispose it to stop.</returns>
    /// <exception cref="ArgumentException">An option has a value that is not accepted; the message names it.</exception>
    /// <exception cref="System.IO.IOException">The port is in use, or the data file is, or it cannot be opened.</exception>
    /// <exception cref="System.IO.InvalidDataException">The data file is damaged, or is none of this emulator's; the message says where.</exception>
    /// <exception cref="UnauthorizedAccessException">The data file may not be opened.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<TigrisOrganizationsEmulator> StartAsync(TigrisOrganizationsEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = (options ?? new TigrisOrganizationsEmulatorOptions()).Checked();
        var secret = settings.SecretAccessKey ?? KeyMaterial.NewSecret();
        var loggers = settings.LoggerFactory ?? NullLoggerFactory.Instance;
        var store = new OrganizationsStore(settings.OpenData());
        try
        {
            var logger = loggers.CreateLogger(typeof(TigrisOrganizationsEmulator).FullName!);
            if (store.Dropped is { } dropped)
                LogDropped(logger, dropped);
            var (organizationId, userId) = BrowserActions.FirstOrganization(store, settings);
            var owner = new OwnerKey(settings.AccessKeyId, KeyMaterial.SigningKey(secret), organizationId, userId);
            var application = new OrganizationsApplication(settings, owner, store, logger);
            var server = await LoopbackServer.StartAsync(application, settings.Port, loggers, cancellationToken).ConfigureAwait(false);
            return new TigrisOrganizationsEmulator(server, store, application, new BrowserActions(settings.TimeProvider, store, application), owner, secret);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Someone signs up, and has an organization of their own from then on.</summary>
    /// <param name="email">Email address.</param>
    /// <param name="signsInByFly">Whether by an account of Fly.</param>
    /// <returns>The user with a key for that organization.</returns>
    /// <exception cref="ArgumentException">The address is none, or someone has signed up with it.</exception>
    public TigrisOrganizationsUser SignUp(string email, bool signsInByFly = false) => _browser.SignUp(email, signsInByFly);

    /// <summary>A user accepts the invitation to an organization, if the role file lets them.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="organizationId">Id of the organization.</param>
    /// <returns>The user with a key for that organization.</returns>
    /// <exception cref="ArgumentException">There is no such user or organization.</exception>
    /// <exception cref="InvalidOperationException">The user has no invitation that is still good, or may not accept it; the message says why.</exception>
    public TigrisOrganizationsUser AcceptInvitation(string userId, string organizationId) => _browser.AcceptInvitation(userId, organizationId);

    /// <summary>A member creates a bucket, which nothing but keys and shares is about: it holds no objects.</summary>
    /// <param name="userId">Id of the member.</param>
    /// <param name="bucket">Its name, unique among all organizations.</param>
    /// <param name="organizationId">The organization; null for the one that is there from the start.</param>
    /// <exception cref="ArgumentException">The name is taken, or there is no such organization.</exception>
    /// <exception cref="InvalidOperationException">The user may not; the message says why.</exception>
    public void CreateBucket(string userId, string bucket, string? organizationId = null) => _browser.CreateBucket(userId, bucket, organizationId ?? Owner.OrganizationId);

    /// <summary>A member shares a bucket, changes a share, or ends it.</summary>
    /// <param name="userId">Id of the member who shares.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="role"><c>ReadOnly</c>, <c>ReadWrite</c> (from the edition 2026-10 on) or <c>Editor</c>; null ends the share.</param>
    /// <param name="with">Id of a user or team; <c>all</c> for the whole organization.</param>
    /// <exception cref="ArgumentException">There is no such bucket, user, team or role.</exception>
    /// <exception cref="InvalidOperationException">The user may not; the message says why.</exception>
    public void ShareBucket(string userId, string bucket, string? role, string with = Bucket.Everyone) => _browser.ShareBucket(userId, bucket, role, with);

    /// <summary>Whether a user or an access key may do something now, and why.</summary>
    /// <param name="principal">Id of a member, or of an access key of a member.</param>
    /// <param name="operation">Name of an operation of the role file, such as <c>WriteObjects</c>.</param>
    /// <param name="bucket">The bucket, where the operation is on one.</param>
    /// <param name="target">Id of the member the operation is about, where it is about one.</param>
    /// <param name="organizationId">The organization; null for the one that is there from the start.</param>
    /// <returns>The decision with its reason.</returns>
    /// <exception cref="ArgumentException">There is no such organization.</exception>
    public AccessExplanation Explain(string principal, string operation, string? bucket = null, string? target = null, string? organizationId = null) =>
        _browser.Explain(organizationId ?? Owner.OrganizationId, new AccessRequest(principal, operation, bucket) { Target = target });

    internal bool HasBucket(string bucket)
    {
        lock (_store.Gate)
            return _store.Buckets.Find(bucket) is not null;
    }

    /// <summary>Stops listening, lets requests under way finish for a moment, then cuts them off. What is not in a data file is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
    }

    /// <summary>The address, without any secret.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Tigris Organizations emulator at {BaseAddress}");

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Dropped}")]
    private static partial void LogDropped(ILogger logger, DroppedRecord dropped);
}
