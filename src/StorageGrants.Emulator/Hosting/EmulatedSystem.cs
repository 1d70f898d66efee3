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
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Journal;
using StorageGrants.Emulator.Requests;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;

namespace StorageGrants.Emulator.Hosting;

/// <summary>The way of a request, the same in every system: route, caller, fault, parameters and body, operation, answer.</summary>
/// <typeparam name="TCaller">Who sends a request, as far as the system tells callers apart.</typeparam>
internal abstract partial class EmulatedSystem<TCaller> : IHttpApplication<HttpContext>
{
    private readonly RouteTable _routes;
    private readonly ErrorForm _errors;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    protected EmulatedSystem(RouteTable routes, ErrorForm errors, TimeProvider time, ILogger logger)
    {
        (_routes, _errors, _time, _logger) = (routes, errors, time, logger);
        Faults = new FaultRules(routes.Routes.Select(static route => route.OperationId));
    }

    public FaultRules Faults { get; }

    /// <summary>Tells who sends a request, by its head; the refusal when nobody does who may.</summary>
    protected abstract Answer? Identify(HttpContext context, Route route, IReadOnlyDictionary<string, string> path, out TCaller caller);

    /// <summary>Carries out a request.</summary>
    protected abstract Answer Run(TCaller caller, ApiCall call);

    /// <summary>Reads query and body of a request, valid by the schemas of its route.</summary>
    protected virtual async Task<(JsonValue Query, JsonValue Body, Refusal? Refusal)> ReadAsync(HttpRequest request, Route route)
    {
        if (ParameterReader.ReadQuery(request, route.Query, out var query) is { } wrongQuery)
            return (null!, null!, wrongQuery);
        var (body, refusal) = await BodyReader.ReadAsync(request, route.Body).ConfigureAwait(false);
        return (query, body!, refusal);
    }

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
            answer = Failed(unwritten.Message);
        }
        catch (Exception failure)
        {
            LogFailure(_logger, failure);
            answer = Failed("The emulator failed on this request; its log has the reason.");
        }

        await AnswerWriter.WriteAsync(context, answer, _errors).ConfigureAwait(false);
    }

    private async Task<Answer> AnswerAsync(HttpContext context)
    {
        var (route, path, noRoute) = _routes.Match(context.Request.Method, RequestUrl.RawPath(context), context.Request.QueryString.Value ?? "");
        if (noRoute is not null)
            return _errors.Of(noRoute);
        if (Identify(context, route!, path!, out var caller) is { } unknown)
            return unknown;

        // After the caller is known, so that what proves it, a nonce for one, is used up whatever happens next.
        var (delay, fault) = Faults.Next(route!.OperationId);
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, _time, context.RequestAborted).ConfigureAwait(false);
        if (fault is not null)
            LogFault(_logger, route.OperationId, fault);
        return Answer.InsteadOf(fault) ?? (await RunAsync(context.Request, route, path!, caller).ConfigureAwait(false)).On(fault);
    }

    private async Task<Answer> RunAsync(HttpRequest request, Route route, IReadOnlyDictionary<string, string> path, TCaller caller)
    {
        if (ParameterReader.Read(path, route.Path, "path", out _) is { } wrongPath)
            return _errors.Of(wrongPath);
        var (query, body, invalid) = await ReadAsync(request, route).ConfigureAwait(false);
        if (invalid is not null)
            return _errors.Of(invalid);
        var answer = Run(caller, new ApiCall(route, path, query, body, "http://" + request.Host.Value));
        LogAnswer(_logger, route.OperationId, answer.Status);
        return answer;
    }

    private Answer Failed(string message) => _errors.Of(new Refusal(RefusalReason.EmulatorFailure, message));

    [LoggerMessage(Level = LogLevel.Information, Message = "{Operation} answered {Status}")]
    private static partial void LogAnswer(ILogger logger, string operation, int status);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Operation} gets a fault: {Fault}")]
    private static partial void LogFault(ILogger logger, string operation, Fault fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The emulator failed on a request")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
