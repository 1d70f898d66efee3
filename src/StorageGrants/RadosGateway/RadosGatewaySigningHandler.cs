using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Http;
using StorageGrants.Http.Signing;

namespace StorageGrants.RadosGateway;

/// <summary>
/// Signs every attempt with AWS Signature Version 4, service <c>s3</c>, dated afresh. Put it below any handler that changes
/// a request or sends it more than once.
/// </summary>
public sealed class RadosGatewaySigningHandler : DelegatingHandler
{
    internal const string Service = "s3";

    private readonly SignatureV4 _signer;
    private readonly Secret _secretAccessKey;

    /// <summary>Makes the handler; its inner handler is set by whoever builds the pipeline.</summary>
    /// <param name="options">The key, the region and the clock; read now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public RadosGatewaySigningHandler(RadosGatewayAdminOptions options)
    {
        RadosGatewayAdminOptionsRules.Require(options);
        _signer = CreateSigner(options);
        _secretAccessKey = options.SecretAccessKey!;
    }

    internal static SignatureV4 CreateSigner(RadosGatewayAdminOptions options) =>
        new(options.AccessKeyId, options.SecretAccessKey!, options.Region, Service, options.TimeProvider);

    /// <inheritdoc/>
    /// <exception cref="RedirectRefusedException">The gateway answered with a redirect.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        _signer.Sign(request, request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync().ConfigureAwait(false));
        var signed = request.RequestUri!;
        return RefuseRedirect(signed, await base.SendAsync(request, cancellationToken).ConfigureAwait(false));
    }

#if NET
    /// <inheritdoc/>
    /// <exception cref="RedirectRefusedException">The gateway answered with a redirect.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _signer.Sign(request, BodyOf(request, cancellationToken));
        var signed = request.RequestUri!;
        return RefuseRedirect(signed, base.Send(request, cancellationToken));
    }

    private static byte[] BodyOf(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not { } content) return [];
        using var body = new MemoryStream();
        content.CopyTo(body, null, cancellationToken);
        var bytes = body.ToArray();

        // A content that is read once must still be there to send.
        var copy = new ByteArrayContent(bytes);
        foreach (var header in content.Headers) copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        request.Content = copy;
        return bytes;
    }
#endif

    private HttpResponseMessage RefuseRedirect(Uri signed, HttpResponseMessage response)
    {
        var isRedirect = (int)response.StatusCode is >= 300 and < 400;
        var answered = response.RequestMessage?.RequestUri;
        if (!isRedirect && (answered is null || ReferenceEquals(answered, signed) || answered == signed)) return response;
        using (response)
        {
            var mask = new SecretMask().Add(_secretAccessKey);
            throw isRedirect ? ApiErrors.Redirect(response, mask) : ApiErrors.RedirectFollowed(answered!, mask);
        }
    }
}
