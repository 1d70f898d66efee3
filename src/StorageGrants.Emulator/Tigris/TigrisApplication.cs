using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using StorageGrants.Emulator.Tigris.Journal;
using StorageGrants.Emulator.Tigris.Operations;
using StorageGrants.Emulator.Tigris.Requests;
using StorageGrants.Emulator.Tigris.Responses;
using StorageGrants.Emulator.Tigris.Routing;
using StorageGrants.Emulator.Tigris.Schema;
using StorageGrants.Emulator.Tigris.Signing;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris;

/// <summary>The way of a request: route, provider, signature, body, operation, answer.</summary>
internal sealed partial class TigrisApplication : IHttpApplication<HttpContext>
{
    private readonly string _providerId;
    private readonly ILogger _logger;
    private readonly RouteTable _routes;
    private readonly SignatureCheck _signatures;
    private readonly OperationSet _operations;
    private readonly TimeProvider _time;

    public TigrisApplication(TigrisEmulatorOptions options, string signingKey, TigrisStore store, ILogger logger)
    {
        _providerId = options.ProviderId;
        _logger = logger;
        _routes = RouteTable.For(options.Edition);
        _signatures = new SignatureCheck(signingKey, options.TimeProvider);
        _operations = new OperationSet(store, options, _routes);
        _time = options.TimeProvider;
        Faults = new FaultRules(_routes.Routes.Select(static route => route.OperationId));
    }

    public FaultRules Faults { get; }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        Answer answer;
        try
        {
            answer = await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException malformed)
        {
            answer = Answer.Refused(malformed.StatusCode, malformed.Message);
        }
        catch (Exception gone) when (gone is OperationCanceledException or ConnectionResetException or ConnectionAbortedException or IOException)
        {
            // The caller went away or the emulator is stopping: nobody is left to answer.
            return;
        }
        catch (JournalException unwritten)
        {
            LogFailure(_logger, unwritten);
            answer = Answer.Refused(TigrisEmulatorChoices.EmulatorFailureStatus, unwritten.Message);
        }
        catch (Exception failure)
        {
            LogFailure(_logger, failure);
            answer = Answer.Refused(TigrisEmulatorChoices.EmulatorFailureStatus, "The emulator failed on this request; its log has the reason.");
        }

        await AnswerWriter.WriteAsync(context, answer).ConfigureAwait(false);
    }

    private async Task<Answer> AnswerAsync(HttpContext context)
    {
        var (route, parameters, noRoute) = _routes.Match(context.Request.Method, SignedUrl.RawPath(context));
        if (noRoute is not null)
            return noRoute;
        if (parameters!["provider_id"] != _providerId)
            return Answer.Refused(TigrisEmulatorChoices.UnknownProviderStatus, $"There is no provider {Quoted.Value(parameters["provider_id"])} here.");
        if (_signatures.Check(context) is { } unsigned)
            return unsigned;

        // After the signature, so that a nonce is used up whatever happens next.
        var (delay, fault) = Faults.Next(route!.OperationId);
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, _time, context.RequestAborted).ConfigureAwait(false);
        if (fault is not null)
            LogFault(_logger, route.OperationId, fault);
        return Answer.InsteadOf(fault) ?? (await RunAsync(context.Request, route, parameters).ConfigureAwait(false)).On(fault);
    }

    private async Task<Answer> RunAsync(HttpRequest request, Route route, IReadOnlyDictionary<string, string> parameters)
    {
        if (ParameterReader.Read(parameters, route.Path, "path", out _) is { } wrongPath)
            return wrongPath;
        if (ParameterReader.ReadQuery(request, route.Query, out var query) is { } wrongQuery)
            return wrongQuery;
        var (body, invalid) = await BodyReader.ReadAsync(request, route.Body).ConfigureAwait(false);
        if (invalid is not null)
            return invalid;
        var answer = _operations.Run(route.OperationId, new OperationCall(parameters, query, body!));
        LogAnswer(_logger, route.OperationId, answer.Status);
        return answer;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Operation} answered {Status}")]
    private static partial void LogAnswer(ILogger logger, string operation, int status);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Operation} gets a fault: {Fault}")]
    private static partial void LogFault(ILogger logger, string operation, Fault fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The emulator failed on a request")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
