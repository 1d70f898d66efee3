using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging;
using StorageGrants.Http;

namespace StorageGrants;

// Span, duration and log of one attempt. Made only when somebody listens.
internal sealed class AttemptTelemetry : IDisposable
{
    private const string MethodTag = "http.request.method";
    private const string TemplateTag = "url.template";
    private const string AddressTag = "server.address";
    private const string PortTag = "server.port";
    private const string SchemeTag = "url.scheme";
    private const string ResendTag = "http.request.resend_count";
    private const string StatusTag = "http.response.status_code";
    private const string ErrorTag = "error.type";

    private readonly ApiOperation _operation;
    private Uri _server;
    private readonly ILogger _logger;
    private readonly Activity? _activity;
    private readonly long _started;
    private int _status;
    private string? _errorType = "_OTHER";

    private AttemptTelemetry(ApiOperation operation, Uri server, int resends, ILogger logger)
    {
        _operation = operation;
        _server = server;
        _logger = logger;
        _activity = StartActivity(operation, server, resends);
        _started = Stopwatch.GetTimestamp();
    }

    public static AttemptTelemetry? Start(ApiOperation operation, Uri server, int resends, ILogger logger) =>
        ClientTelemetry.Source.HasListeners() || ClientTelemetry.Duration.Enabled || logger.IsEnabled(LogLevel.Debug)
            ? new AttemptTelemetry(operation, server, resends, logger)
            : null;

    /// <summary>Where the request goes, when that is not where the client was told.</summary>
    public void Goes(Uri address)
    {
        if (address.Port == _server.Port && address.Host == _server.Host && address.Scheme == _server.Scheme) return;
        _server = address;
        _activity?.SetTag(AddressTag, address.IdnHost).SetTag(PortTag, address.Port).SetTag(SchemeTag, address.Scheme);
    }

    public void Answer(HttpStatusCode status) => _status = (int)status;

    public void Succeed() => _errorType = null;

    public void Fail(Exception error) => _errorType = ErrorType.Of(error);

    public void Dispose()
    {
        var seconds = (Stopwatch.GetTimestamp() - _started) / (double)Stopwatch.Frequency;
        if (_activity is not null) StopActivity(_activity);
        if (ClientTelemetry.Duration.Enabled) Record(seconds);
        if (_errorType is null) CallLog.Answered(_logger, _operation.Method.Method, _operation.RouteTemplate, _status, seconds * 1000);
        else CallLog.AttemptFailed(_logger, _operation.Method.Method, _operation.RouteTemplate, _errorType, seconds * 1000);
    }

    private static Activity? StartActivity(ApiOperation operation, Uri server, int resends)
    {
        if (!ClientTelemetry.Source.HasListeners()) return null;
        var method = MethodName(operation);
        var tags = new List<KeyValuePair<string, object?>>(6)
        {
            new(MethodTag, method),
            new(TemplateTag, operation.RouteTemplate),
            new(AddressTag, server.IdnHost),
            new(PortTag, server.Port),
            new(SchemeTag, server.Scheme),
        };
        if (resends > 0) tags.Add(new KeyValuePair<string, object?>(ResendTag, resends));
        var name = (method == "_OTHER" ? "HTTP" : method) + " " + operation.RouteTemplate;
        return ClientTelemetry.Source.StartActivity(name, ActivityKind.Client, default(ActivityContext), tags);
    }

    // The conventions know these methods; any other is reported as _OTHER.
    private static string MethodName(ApiOperation operation)
    {
        var method = operation.Method.Method;
        return method is "GET" or "POST" or "PUT" or "DELETE" or "HEAD" or "PATCH" or "OPTIONS" or "TRACE" or "CONNECT" ? method : "_OTHER";
    }

    private void StopActivity(Activity activity)
    {
        if (_status != 0) activity.SetTag(StatusTag, _status);
        if (_errorType is not null)
        {
            activity.SetTag(ErrorTag, _errorType);
            activity.SetStatus(ActivityStatusCode.Error);
        }

        activity.Dispose();
    }

    private void Record(double seconds)
    {
        var tags = new TagList
        {
            { MethodTag, MethodName(_operation) },
            { TemplateTag, _operation.RouteTemplate },
            { AddressTag, _server.IdnHost },
            { PortTag, _server.Port },
            { SchemeTag, _server.Scheme },
        };
        if (_status != 0) tags.Add(StatusTag, _status);
        if (_errorType is not null) tags.Add(ErrorTag, _errorType);
        ClientTelemetry.Duration.Record(seconds, tags);
    }
}
