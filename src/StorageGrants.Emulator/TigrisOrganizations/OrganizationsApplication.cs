using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Hosting;
using StorageGrants.Emulator.Requests;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.TigrisOrganizations.Authority;
using StorageGrants.Emulator.TigrisOrganizations.Operations;
using StorageGrants.Emulator.TigrisOrganizations.Signing;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations;

/// <summary>The self-serve calls of an organization: the caller is the user who made the signing key.</summary>
internal sealed class OrganizationsApplication : EmulatedSystem<Caller>
{
    // More than is read at once, so that a body that is too large is found out before the buffer is full.
    private const int BufferSlack = 64 * 1024;

    private static readonly Lazy<RouteTable> Routes = new(static () => new RouteTable(new SchemaFiles("tigris"), "organizations.openapi.json"));

    private readonly OrganizationsStore _store;
    private readonly CallerCheck _callers;
    private readonly OrganizationsOperations _operations;

    public OrganizationsApplication(TigrisOrganizationsEmulatorOptions options, OwnerKey owner, OrganizationsStore store, ILogger logger)
        : base(Routes.Value, new OrganizationsErrorForm(), options.TimeProvider, logger)
    {
        _store = store;
        Decisions = new OrganizationDecisions(store, options.Edition);
        _callers = new CallerCheck(store, Sessions, new SignatureV4Check(options.TimeProvider), owner);
        _operations = new OrganizationsOperations(options.TimeProvider, store, Decisions, Routes.Value);
    }

    public SessionTable Sessions { get; } = new();

    public OrganizationDecisions Decisions { get; }

    protected override Answer? Identify(HttpContext context, Route route, IReadOnlyDictionary<string, string> path, out Caller caller) => _callers.Check(context, out caller);

    /// <summary>Reads body and query, and holds the body against the digest that was signed.</summary>
    protected override async Task<(JsonValue Query, JsonValue Body, Refusal? Refusal)> ReadAsync(HttpRequest request, Route route)
    {
        request.EnableBuffering(EmulatorLimits.MaxBodyBytes + 1, EmulatorLimits.MaxBodyBytes + BufferSlack);
        var read = await base.ReadAsync(request, route).ConfigureAwait(false);
        if (read.Refusal?.Reason is RefusalReason.BodyTooLarge || request.Headers.Authorization.Count == 0)
            return read;
        request.Body.Position = 0;
        var digest = Convert.ToHexString(await SHA256.HashDataAsync(request.Body, request.HttpContext.RequestAborted).ConfigureAwait(false)).ToLowerInvariant();
        return digest == request.Headers[SignatureV4Check.DigestHeader]
            ? read
            : (read.Query, read.Body, new Refusal(RefusalReason.AlteredBody, $"The body is not the one whose digest {SignatureV4Check.DigestHeader} names."));
    }

    // The state can have changed since the caller was identified.
    protected override Answer Run(Caller caller, ApiCall call)
    {
        lock (_store.Gate)
        {
            var organization = _store.Organizations.Find(caller.Organization.Id)!;
            return organization.Members.ContainsKey(caller.User.Id)
                ? _operations.Run(call.Route.OperationId, new OrganizationsCall(caller with { Organization = organization }, call.Path, call.Body))
                : OrganizationsError.Denied("The caller is no member of the organization any more.");
        }
    }
}
