using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Http;

namespace StorageGrants.Tigris;

/// <summary>
/// Signs every attempt with a fresh time and nonce. Put it below any handler that sends a request more than once, so
/// that no nonce is used twice.
/// </summary>
public sealed class TigrisSigningHandler : DelegatingHandler
{
    private readonly TigrisRequestSigner _signer;
    private readonly Secret _signingKey;

    /// <summary>Makes the handler; its inner handler is set by whoever builds the pipeline.</summary>
    /// <param name="options">The signing key, the clock and the nonce source; read now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public TigrisSigningHandler(TigrisPartnerOptions options)
    {
        TigrisPartnerOptionsRules.Require(options);
        _signer = new TigrisRequestSigner(options);
        _signingKey = options.SigningKey!;
    }

    /// <inheritdoc/>
    /// <exception cref="RedirectRefusedException">The service answered with a redirect.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        _signer.Sign(request);
        var signed = request.RequestUri!;
        return RefuseRedirect(signed, await base.SendAsync(request, cancellationToken).ConfigureAwait(false));
    }

#if NET
    /// <inheritdoc/>
    /// <exception cref="RedirectRefusedException">The service answered with a redirect.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _signer.Sign(request);
        var signed = request.RequestUri!;
        return RefuseRedirect(signed, base.Send(request, cancellationToken));
    }
#endif

    private HttpResponseMessage RefuseRedirect(Uri signed, HttpResponseMessage response)
    {
        var isRedirect = (int)response.StatusCode is >= 300 and < 400;
        var answered = response.RequestMessage?.RequestUri;
        if (!isRedirect && (answered is null || ReferenceEquals(answered, signed) || answered == signed)) return response;
        using (response)
        {
            var mask = new SecretMask().Add(_signingKey);
            throw isRedirect ? ApiErrors.Redirect(response, mask) : ApiErrors.RedirectFollowed(answered!, mask);
        }
    }
}
