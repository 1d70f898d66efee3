using System;
using System.Text.Json.Serialization.Metadata;
using System.Threading;

namespace StorageGrants.Http;

// What stays the same over all attempts of a call.
internal readonly struct Call<TBody, TResult>(
    ApiOperation operation,
    string pathAndQuery,
    TBody body,
    JsonTypeInfo<TBody>? bodyType,
    JsonTypeInfo<TResult>? resultType,
    TimeSpan? timeout,
    CancellationToken callerToken,
    CancellationToken token)
{
    public readonly ApiOperation Operation = operation;
    public readonly string PathAndQuery = pathAndQuery;
    public readonly TBody Body = body;
    public readonly JsonTypeInfo<TBody>? BodyType = bodyType;
    public readonly JsonTypeInfo<TResult>? ResultType = resultType;

    /// <summary>The time for the whole call, or null.</summary>
    public readonly TimeSpan? Timeout = timeout;

    /// <summary>The caller's own token.</summary>
    public readonly CancellationToken CallerToken = callerToken;

    /// <summary>Ends with the caller's token or when the time for the call is over.</summary>
    public readonly CancellationToken Token = token;
}
