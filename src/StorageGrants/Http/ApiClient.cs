using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StorageGrants.Http;

/// <summary>
/// The base of every generated client: sends a request, reads the answer and turns what goes wrong into errors derived
/// from <see cref="StorageGrantsException"/> that hold no secret. Safe for use by many threads at once.
/// </summary>
public abstract partial class ApiClient
{
    private readonly HttpClient? _httpClient;
    private readonly Uri? _server;
    private readonly string _baseAddress = "";
    private CallSettings? _settings;
    private RetryPipeline? _retryPipeline;

    /// <summary>For tests that replace the members of a client; a client made so cannot send.</summary>
    protected ApiClient()
    {
    }

    /// <summary>Makes a client over an HTTP client, which stays the caller's to dispose.</summary>
    /// <param name="httpClient">Sends the requests; its own base address is not used.</param>
    /// <param name="baseAddress">Absolute http or https address; a path in it is kept, query and fragment are refused.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="baseAddress"/> is not such an address.</exception>
    protected ApiClient(HttpClient httpClient, Uri baseAddress)
    {
        _httpClient = httpClient ?? throw new ArgumentNullException(nameof(httpClient));
        if (baseAddress is null) throw new ArgumentNullException(nameof(baseAddress));
        if (!baseAddress.IsAbsoluteUri || baseAddress.Scheme is not ("http" or "https") || baseAddress.Query.Length > 0 || baseAddress.Fragment.Length > 0)
            throw new ArgumentException("The base address must be an absolute http or https address without query and fragment.", nameof(baseAddress));
        _server = ToWireForm(baseAddress);
        _baseAddress = _server.AbsoluteUri.TrimEnd('/');
    }

    /// <summary>The most bytes read of one answer; 16 MiB unless overridden. From 1 to 1,073,741,824.</summary>
    protected virtual int MaxResponseBytes => 16 * 1024 * 1024;

    /// <summary>
    /// The time for one call from sending to the last byte of the answer, repetitions included; <see langword="null"/>
    /// leaves it to the timeout of the HTTP client, which is then also the time for reading the body of each attempt.
    /// </summary>
    protected virtual TimeSpan? Timeout => null;

    /// <summary>How failed calls are repeated; <see langword="null"/> stands for the defaults of <see cref="RetryOptions"/>.</summary>
    protected virtual RetryOptions? Retry => null;

    /// <summary>The clock for timeouts and waits.</summary>
    protected virtual TimeProvider TimeProvider => TimeProvider.System;

    /// <summary>Takes what the client logs: methods, routes, statuses and times, no value of a call (docs/telemetry.md).</summary>
    protected virtual ILogger Logger => NullLogger.Instance;

    /// <summary>Whether an HTTP client that follows redirects may have done so. Clients whose signature covers the URL say no.</summary>
    protected virtual bool AllowsRedirects => true;

    /// <summary>Whether an operation is to use its other path.</summary>
    /// <param name="operationId">The id of the operation.</param>
    /// <returns><see langword="false"/> unless overridden.</returns>
    protected virtual bool UseAlternativePath(string operationId) => false;

    /// <summary>The property of an operation's answer that holds the only copy of a secret.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The name on the wire, or <see langword="null"/> when the answer holds none.</returns>
    protected virtual string? GetOnceOnlyProperty(ApiOperation operation) => null;

    /// <summary>Names what must be masked in error texts, besides the secrets of the request. Called only after a failure.</summary>
    /// <param name="mask">Takes the secrets.</param>
    protected virtual void DescribeSecrets(SecretMask mask)
    {
    }

    /// <summary>The last step before a request is sent: adds headers, signs.</summary>
    /// <param name="request">The complete request.</param>
    protected virtual void Prepare(HttpRequestMessage request)
    {
    }

    /// <summary>The last step before a request is sent, for clients that sign in first; calls <see cref="Prepare"/> unless overridden.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The complete request; its address may be changed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the request is signed in with, handed to <see cref="RenewAsync"/> when the request fails; <see langword="null"/> when that is nothing. A <see cref="Secret"/> is masked in the error texts of the request.</returns>
    protected virtual ValueTask<object?> PrepareAsync(ApiOperation operation, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Prepare(request);
        return default;
    }

    /// <summary>
    /// Asked once for a failed request that was signed in: whether the sign-in was why, and another one is at hand. Then the
    /// request, which the service refused unread, is sent once more.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="failure">What the request failed with.</param>
    /// <param name="signedInWith">What <see cref="PrepareAsync"/> returned for the request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns><see langword="false"/> unless overridden.</returns>
    protected virtual ValueTask<bool> RenewAsync(ApiOperation operation, StorageGrantsException failure, object signedInWith, CancellationToken cancellationToken) => default;

    /// <summary>Checks the body of a request before anything is sent; throws <see cref="ArgumentException"/> for what the service certainly refuses.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The body.</param>
    protected virtual void CheckBody(ApiOperation operation, object body)
    {
    }

    /// <summary>
    /// Whether the body of an answer whose status says success is an error all the same. Asked before the body is read.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The body as UTF-8.</param>
    /// <returns><see langword="false"/> unless overridden.</returns>
    protected virtual bool IsErrorBody(ApiOperation operation, ReadOnlySpan<byte> body) => false;

    /// <summary>Makes the error for an answer with an error status, or with success and an error as its body.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="status">The status.</param>
    /// <param name="body">The body as UTF-8, secrets masked, at most 16,384 characters.</param>
    /// <param name="headers">The headers of the answer, secrets masked.</param>
    /// <returns>The error to throw.</returns>
    protected virtual StorageGrantsException CreateException(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers) =>
        ApiErrors.FromStatus(operation, status, body, headers, TimeProvider);

    /// <summary>Sends a request with a body and reads the answer.</summary>
    /// <typeparam name="TBody">The type of the body.</typeparam>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="pathAndQuery">Path and query, starting with a slash.</param>
    /// <param name="body">The body.</param>
    /// <param name="bodyType">How to write the body.</param>
    /// <param name="resultType">How to read the answer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="StorageGrantsException">The call failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    protected Task<TResult> SendAsync<TBody, TResult>(
        ApiOperation operation,
        string pathAndQuery,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TResult> resultType,
        CancellationToken cancellationToken)
    {
        if (body is null) throw new ArgumentNullException(nameof(body));
        CheckBody(operation, body);
        return SendCoreAsync(operation, pathAndQuery, body, bodyType, resultType, cancellationToken);
    }

    /// <summary>Sends a request without a body and reads the answer.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="pathAndQuery">Path and query, starting with a slash.</param>
    /// <param name="resultType">How to read the answer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="StorageGrantsException">The call failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    protected Task<TResult> SendAsync<TResult>(ApiOperation operation, string pathAndQuery, JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken) =>
        SendCoreAsync<object?, TResult>(operation, pathAndQuery, null, null, resultType, cancellationToken);

    /// <summary>Sends a request with a body whose answer holds nothing.</summary>
    /// <typeparam name="TBody">The type of the body.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="pathAndQuery">Path and query, starting with a slash.</param>
    /// <param name="body">The body.</param>
    /// <param name="bodyType">How to write the body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends with the call.</returns>
    /// <exception cref="StorageGrantsException">The call failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    protected Task SendAsync<TBody>(ApiOperation operation, string pathAndQuery, TBody body, JsonTypeInfo<TBody> bodyType, CancellationToken cancellationToken)
    {
        if (body is null) throw new ArgumentNullException(nameof(body));
        CheckBody(operation, body);
        return SendCoreAsync<TBody, object?>(operation, pathAndQuery, body, bodyType, null, cancellationToken);
    }

    /// <summary>Sends a request without a body whose answer holds nothing.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="pathAndQuery">Path and query, starting with a slash.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends with the call.</returns>
    /// <exception cref="StorageGrantsException">The call failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    protected Task SendAsync(ApiOperation operation, string pathAndQuery, CancellationToken cancellationToken) =>
        SendCoreAsync<object?, object?>(operation, pathAndQuery, null, null, null, cancellationToken);

    /// <summary>A listing that fetches page by page and ends on an absent or empty token.</summary>
    /// <typeparam name="TResponse">The answer with one page.</typeparam>
    /// <typeparam name="TItem">What is listed.</typeparam>
    /// <param name="fetch">Fetches the page of a token; <see langword="null"/> is the first.</param>
    /// <param name="items">The items of an answer.</param>
    /// <param name="next">The token of the next page.</param>
    /// <returns>The listing; nothing is sent until it is read.</returns>
    protected AsyncPageable<TItem> Pages<TResponse, TItem>(
        Func<string?, CancellationToken, Task<TResponse>> fetch,
        Func<TResponse, IReadOnlyList<TItem>> items,
        Func<TResponse, string?> next) => new FetchedPages<TResponse, TItem>(fetch, items, next);

    internal ApiClient CopyWith(CallSettings settings)
    {
        var copy = (ApiClient)MemberwiseClone();
        copy._settings = settings;
        copy._retryPipeline = null;
        return copy;
    }

    // An international host name travels in its ASCII form, and what is signed must be what travels.
    private static Uri ToWireForm(Uri address) =>
        address.HostNameType == UriHostNameType.Dns && address.Host != address.IdnHost ? new UriBuilder(address) { Host = address.IdnHost }.Uri : address;
}
