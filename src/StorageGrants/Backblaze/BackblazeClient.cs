using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using StorageGrants.Http;

namespace StorageGrants.Backblaze;

/// <summary>
/// Application keys and buckets of Backblaze B2 by version 4 of the Native API, the one that knows keys for several buckets.
/// Signs in by itself; errors are <see cref="BackblazeException"/> and others derived from <see cref="StorageGrantsException"/>.
/// Members are virtual for tests. Safe for use by many threads at once; holds nothing to dispose.
/// </summary>
public partial class BackblazeClient : BackblazeApiClient
{
    /// <summary>Makes a client with a connection pool shared by all clients made so, and an authorization of its own.</summary>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public BackblazeClient(BackblazeOptions options)
        : this(PlainTransport.CreateClient(BackblazeOptionsRules.Require(options).Timeout), options, new SharedSignIn<BackblazeAuthorization>(), options.LoggerFactory)
    {
    }

    /// <summary>
    /// Makes a client over an HTTP client of the caller, who disposes it, with an authorization of its own. Give it a handler
    /// that follows no redirects: one that does is found out, but only after it sent the token on.
    /// </summary>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public BackblazeClient(HttpClient httpClient, BackblazeOptions options)
        : this(httpClient, BackblazeOptionsRules.Require(options), new SharedSignIn<BackblazeAuthorization>(), options?.LoggerFactory)
    {
    }

    /// <summary>For tests that replace members; such a client cannot send.</summary>
    protected BackblazeClient()
    {
    }

    internal BackblazeClient(HttpClient httpClient, BackblazeOptions options, SharedSignIn<BackblazeAuthorization> session, ILoggerFactory? loggerFactory)
        : base(httpClient, options, session, loggerFactory)
    {
    }

    /// <inheritdoc/>
    protected override string? GetOnceOnlyProperty(ApiOperation operation) => operation?.Id == "b2_create_key" ? "applicationKey" : null;

    /// <inheritdoc/>
    protected override void CheckBody(ApiOperation operation, object body)
    {
        switch (body)
        {
            case CreateKeyRequest key:
                new KeyRules().Name(key.KeyName).Duration(key.ValidDurationInSeconds).Buckets(key.BucketIds)
                    .Capabilities(key.Capabilities, key.BucketIds is not null, key.NamePrefix is not null).Require();
                break;
            case ListKeysRequest list:
                PageRules.Require(nameof(list.MaxKeyCount), list.MaxKeyCount, PageRules.MostKeys);
                break;
        }
    }

    private protected override async Task<BackblazeAuthorization> AuthorizeAsync(CancellationToken cancellationToken)
    {
        var answer = await AuthorizeAccountAsync(cancellationToken).ConfigureAwait(false);
        return Authorized(answer.AccountId, answer.AuthorizationToken, "apiUrl", answer.ApiInfo.StorageApi.ApiUrl);
    }
}
