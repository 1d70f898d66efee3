using System.Collections.Generic;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StorageGrants.Emulator.Hosting;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.Operations;
using StorageGrants.Emulator.Tigris.Signing;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris;

/// <summary>The Partner API: the caller is the provider in the path, and proves it by the signature.</summary>
internal sealed class TigrisApplication : EmulatedSystem<string>
{
    private readonly string _providerId;
    private readonly SignatureCheck _signatures;
    private readonly OperationSet _operations;

    public TigrisApplication(TigrisEmulatorOptions options, string signingKey, TigrisStore store, ILogger logger)
        : base(TigrisRoutes.For(options.Edition), new TigrisErrorForm(), options.TimeProvider, logger)
    {
        _providerId = options.ProviderId;
        _signatures = new SignatureCheck(signingKey, options.TimeProvider);
        _operations = new OperationSet(store, options, TigrisRoutes.For(options.Edition));
    }

    protected override Answer? Identify(HttpContext context, Route route, IReadOnlyDictionary<string, string> path, out string caller)
    {
        caller = path["provider_id"];
        return caller == _providerId
            ? _signatures.Check(context)
            : Answer.Refused(TigrisEmulatorChoices.UnknownProviderStatus, $"There is no provider {Quoted.Value(caller)} here.");
    }

    protected override Answer Run(string caller, ApiCall call) =>
        _operations.Run(call.Route.OperationId, new OperationCall(call.Path, call.Query, call.Body));
}
