using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Backblaze.Authority;
using StorageGrants.Emulator.Backblaze.Operations;
using StorageGrants.Emulator.Backblaze.State;
using StorageGrants.Emulator.Hosting;
using StorageGrants.Emulator.Requests;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;

namespace StorageGrants.Emulator.Backblaze;

/// <summary>The Native API and, where there are groups, the Partner API: the caller is an application key.</summary>
internal sealed class BackblazeApplication : EmulatedSystem<Caller>
{
    private static readonly JsonValue Nothing = JsonParser.Parse("{}").Root!;

    private readonly BackblazeStore _store;
    private readonly CallerCheck _callers;
    private readonly BackblazeOperations _operations;

    public BackblazeApplication(BackblazeEmulatorOptions options, string masterKey, BackblazeStore store, ILogger logger)
        : base(BackblazeRoutes.For(options.GroupNames.Count > 0), new BackblazeErrorForm(), options.TimeProvider, logger)
    {
        _store = store;
        Tokens = new TokenTable(options.TimeProvider);
        _callers = new CallerCheck(options, masterKey, store, Tokens);
        _operations = new BackblazeOperations(options, store, Tokens, BackblazeRoutes.For(options.GroupNames.Count > 0));
    }

    public TokenTable Tokens { get; }

    protected override Answer? Identify(HttpContext context, Route route, IReadOnlyDictionary<string, string> path, out Caller caller) =>
        _callers.Check(context, route, out caller);

    /// <summary>The members are in the body of a <c>POST</c> and in the query of a <c>GET</c>, whichever the documents name.</summary>
    protected override async Task<(JsonValue Query, JsonValue Body, Refusal? Refusal)> ReadAsync(HttpRequest request, Route route)
    {
        if (route.Body.Schema is not { } schema)
            return (Nothing, Nothing, null);
        if (!HttpMethods.IsGet(request.Method))
            return await base.ReadAsync(request, route).ConfigureAwait(false);
        var refusal = ParameterReader.ReadQuery(request, schema, out var query);
        return (Nothing, query, refusal);
    }

    protected override Answer Run(Caller caller, ApiCall call)
    {
        lock (_store.Gate)
            return _operations.Run(new BackblazeCall(caller, call.Route.OperationId, call.Body, call.Address));
    }
}
