using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Http;

/// <content>How a call is sent: the first attempt at once, further ones through the retry pipeline.</content>
public abstract partial class ApiClient
{
    private const int ErrorBodyBytes = 64 * 1024;
    private static readonly RetryOptions s_defaultRetry = new();

    private RetryPipeline RetryPipeline => _retryPipeline ??= new RetryPipeline(_settings?.Retry ?? Retry ?? s_defaultRetry, TimeProvider, Logger);

    private async Task<TResult> SendCoreAsync<TBody, TResult>(
        ApiOperation operation,
        string pathAndQuery,
        TBody body,
        JsonTypeInfo<TBody>? bodyType,
        JsonTypeInfo<TResult>? resultType,
        CancellationToken cancellationToken)
    {
        if (_httpClient is null)
        {
            throw new InvalidOperationException(
                "This " + GetType().Name + " was made by its constructor for tests and cannot send; override the member that was called.");
        }

        if (string.IsNullOrEmpty(pathAndQuery) || pathAndQuery[0] != '/')
            throw new ArgumentException("Path and query must start with a slash.", nameof(pathAndQuery));
        cancellationToken.ThrowIfCancellationRequested();

        var timeout = _settings?.Timeout ?? Timeout;
        using var deadline = new CallDeadline(timeout, TimeProvider, cancellationToken);
        var call = new Call<TBody, TResult>(operation, pathAndQuery, body, bodyType, resultType, timeout, cancellationToken, deadline.Token);
        StorageGrantsException failure;
        try
        {
            return await AttemptAsync(call, 0).ConfigureAwait(false);
        }
        catch (StorageGrantsException e)
        {
            failure = e;
        }

        return await RepeatAsync(call, failure).ConfigureAwait(false);
    }

    /// <summary>Does what a call waits for before it sends anything, within the time for a call.</summary>
    private protected async Task<TResult> WithinTimeAsync<TResult>(string operationId, Func<CancellationToken, ValueTask<TResult>> work, CancellationToken cancellationToken)
    {
        var timeout = _settings?.Timeout ?? Timeout;
        using var deadline = new CallDeadline(timeout, TimeProvider, cancellationToken);
        try
        {
            return await work(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            if (e.CancellationToken == cancellationToken) throw;
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (OperationCanceledException) when (timeout is { } time && deadline.Token.IsCancellationRequested)
        {
            throw new RequestTimeoutException(operationId + " had no complete answer within " + time.TotalSeconds + " seconds.", time) { OperationId = operationId };
        }
    }

    private async Task<TResult> RepeatAsync<TBody, TResult>(Call<TBody, TResult> call, StorageGrantsException first)
    {
        try
        {
            if (!call.Token.IsCancellationRequested && await IsRenewedAsync(call, first).ConfigureAwait(false))
            {
                try
                {
                    return await AttemptAsync(call, 1).ConfigureAwait(false);
                }
                catch (StorageGrantsException e)
                {
                    first = e;
                }
            }

            if (call.Token.IsCancellationRequested || !RetryPipeline.Allows(first)) ExceptionDispatchInfo.Capture(first).Throw();
            return await RetryPipeline.RepeatAsync(call.Operation, first, resends => AttemptRenewedAsync(call, resends), call.CallerToken, call.Token).ConfigureAwait(false);
        }
        catch (StorageGrantsException e)
        {
            CallLog.Failed(Logger, call.Operation.Method.Method, call.Operation.RouteTemplate, ErrorType.Of(e));
            throw;
        }
    }

    private ValueTask<bool> IsRenewedAsync<TBody, TResult>(in Call<TBody, TResult> call, StorageGrantsException failure) =>
        failure.SignedInWith is { } signedInWith ? RenewAsync(call.Operation, failure, signedInWith, call.Token) : default;

    // A sign-in can run out while a call waits for its repetition.
    private async ValueTask<TResult> AttemptRenewedAsync<TBody, TResult>(Call<TBody, TResult> call, int resends)
    {
        try
        {
            return await AttemptAsync(call, resends).ConfigureAwait(false);
        }
        catch (StorageGrantsException failure)
        {
            if (call.Token.IsCancellationRequested || !await IsRenewedAsync(call, failure).ConfigureAwait(false)) throw;
        }

        return await AttemptAsync(call, resends + 1).ConfigureAwait(false);
    }

    // Pooled, because nearly every call awaits it once.
#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<TResult> AttemptAsync<TBody, TResult>(Call<TBody, TResult> call, int resends)
    {
        var http = _httpClient!;
        var operation = call.Operation;
        using var telemetry = AttemptTelemetry.Start(operation, _server!, resends, Logger);
        var isAnswered = false;
        object? signedInWith = null;
        try
        {
            using var request = new HttpRequestMessage(operation.Method, new Uri(_baseAddress + call.PathAndQuery));
            if (call.BodyType is not null) request.Content = operation.SendsForm ? FormBody.Create(call.Body, call.BodyType) : RequestBody.Create(call.Body, call.BodyType);
            operation.AddHeaders(request);
            _settings?.AddHeaders(request);
            signedInWith = await PrepareAsync(operation, request, call.Token).ConfigureAwait(false);
            var address = request.RequestUri;
            telemetry?.Goes(address!);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, call.Token).ConfigureAwait(false);
            telemetry?.Answer(response.StatusCode);
            isAnswered = response.IsSuccessStatusCode;
            if (!AllowsRedirects && response.RequestMessage?.RequestUri is { } answered && !ReferenceEquals(answered, address) && answered != address)
                throw ApiErrors.RedirectFollowed(answered, CreateMask(call, signedInWith));

            using var deadline = new ReadDeadline(call.Timeout is null ? http.Timeout : System.Threading.Timeout.InfiniteTimeSpan, call.Token);
            if (!isAnswered) throw await ReadErrorAsync(operation, response, CreateMask(call, signedInWith), deadline.Token).ConfigureAwait(false);
            using var answer = await ResponseBody.ReadAsync(response.Content, MaxResponseBytes, deadline.Token).ConfigureAwait(false);
            Show(operation, response, answer);
            if (IsErrorBody(operation, answer.Bytes)) throw ErrorInBody(operation, response, answer, CreateMask(call, signedInWith));
            var result = AnswerReader.Read(answer, call.ResultType, GetOnceOnlyProperty(operation), MaxResponseBytes, out var failure);
            if (failure is not null) throw ApiErrors.Unreadable(operation, response, answer, failure, GetOnceOnlyProperty(operation), CreateMask(call, signedInWith));
            telemetry?.Succeed();
            return result;
        }
        catch (StorageGrantsException e)
        {
            e.OperationId ??= operation.Id;
            e.SignedInWith = signedInWith;
            telemetry?.Fail(e);
            throw;
        }
        catch (OperationCanceledException e) when (call.CallerToken.IsCancellationRequested)
        {
            telemetry?.Fail(e);
            if (e.CancellationToken == call.CallerToken) throw;
            throw new OperationCanceledException(e.Message, e, call.CallerToken);
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException)
        {
            if (call.CallerToken.IsCancellationRequested)
            {
                var cancelled = new OperationCanceledException("The call was cancelled.", e, call.CallerToken);
                telemetry?.Fail(cancelled);
                throw cancelled;
            }

            var timeout = call.Timeout is { } wholeCall && call.Token.IsCancellationRequested ? wholeCall : http.Timeout;
            var error = ApiErrors.NotCompleted(operation, e, timeout, isAnswered ? GetOnceOnlyProperty(operation) : null, CreateMask(call, signedInWith));
            error.Repetition = Repetition.AfterFailure(operation.IsIdempotent, e);
            telemetry?.Fail(error);
            throw error;
        }
    }

    private async Task<StorageGrantsException> ReadErrorAsync(ApiOperation operation, HttpResponseMessage response, SecretMask mask, CancellationToken cancellationToken)
    {
        if ((int)response.StatusCode is >= 300 and < 400) return ApiErrors.Redirect(response, mask);
        var text = "";
        try
        {
            using var answer = await ResponseBody.ReadAsync(response.Content, ErrorBodyBytes, cancellationToken).ConfigureAwait(false);
            Show(operation, response, answer);
            text = ResponseText.Body(answer.Bytes, mask);
        }
        catch (Exception e) when (e is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            // The status says more than the connection that broke after it.
        }

        var retryAfter = RetryAfter.Of(response.Headers, TimeProvider);
        ApiErrors.MaskHeaders(response.Headers, mask);
        var error = CreateException(operation, response.StatusCode, Encoding.UTF8.GetBytes(text), response.Headers);
        error.Repetition = Repetition.AfterStatus(operation.IsIdempotent, response.StatusCode, retryAfter);
        return error;
    }

    private void Show(ApiOperation operation, HttpResponseMessage response, in ResponseBody answer)
    {
        if (_settings?.OnResponse is not { } onResponse) return;
        try
        {
            onResponse(RawResponse.Of(response, answer.Bytes));
        }
        catch (Exception e)
        {
            throw ApiErrors.NotShown(operation, answer, response.IsSuccessStatusCode ? GetOnceOnlyProperty(operation) : null, e);
        }
    }

    private StorageGrantsException ErrorInBody(ApiOperation operation, HttpResponseMessage response, in ResponseBody answer, SecretMask mask)
    {
        if (GetOnceOnlyProperty(operation) is { } property)
        {
            foreach (var secret in OnceOnlyProperty.Find(answer.Bytes, property)) mask.Add(secret);
        }

        var text = Encoding.UTF8.GetBytes(ResponseText.Body(answer.Bytes, mask));
        ApiErrors.MaskHeaders(response.Headers, mask);
        var error = CreateException(operation, response.StatusCode, text, response.Headers);
        return GetOnceOnlyProperty(operation) is { } onceOnly ? ApiErrors.ErrorInBody(operation, answer, onceOnly, error) : error;
    }

    // Another call can have renewed the sign-in meanwhile: what this attempt went out with is masked too.
    private SecretMask CreateMask<TBody, TResult>(in Call<TBody, TResult> call, object? signedInWith)
    {
        var mask = new SecretMask();
        DescribeSecrets(mask);
        mask.Add(signedInWith as Secret ?? (signedInWith as ISignIn)?.Token);
        foreach (var property in call.Operation.SecretProperties)
        {
            if (property.Length > 0) mask.AddProperty(property);
        }

        if (call.BodyType is null) return mask;
        var (body, bodyType) = (call.Body, call.BodyType);
        foreach (var secret in RevealedSecrets.During(() => RequestBody.Serialize(body, bodyType))) mask.Add(secret);
        return mask;
    }
}
