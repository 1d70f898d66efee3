using System.Collections.Generic;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StorageGrants.Emulator.Hosting;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.StorageGrid.Authority;
using StorageGrants.Emulator.StorageGrid.Operations;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid;

/// <summary>The Tenant Management API: the caller is a user with a token.</summary>
internal sealed class StorageGridApplication : EmulatedSystem<Caller>
{
    private readonly StorageGridStore _store;
    private readonly TokenCheck _callers;
    private readonly StorageGridOperations _operations;

    public StorageGridApplication(StorageGridEmulatorOptions options, StorageGridStore store, ILogger logger)
        : this(options, store, logger, new StorageGridEnvelope(options.TimeProvider, StorageGridRoutes.NewestVersion(options.Release)))
    {
    }

    private StorageGridApplication(StorageGridEmulatorOptions options, StorageGridStore store, ILogger logger, StorageGridEnvelope envelope)
        : base(StorageGridRoutes.For(options.Release), new StorageGridErrorForm(envelope), options.TimeProvider, logger)
    {
        _store = store;
        Tokens = new StorageGridTokens(options.TimeProvider);
        _callers = new TokenCheck(store, Tokens);
        _operations = new StorageGridOperations(new Tenant(options, store, Tokens, envelope, new TenantAccess(options, store)), StorageGridRoutes.For(options.Release));
    }

    public StorageGridTokens Tokens { get; }

    protected override Answer? Identify(HttpContext context, Route route, IReadOnlyDictionary<string, string> path, out Caller caller)
    {
        lock (_store.Gate)
            return _callers.Check(context, route, out caller);
    }

    protected override Answer Run(Caller caller, ApiCall call)
    {
        lock (_store.Gate)
            return _operations.Run(new TenantCall(caller, call));
    }
}
