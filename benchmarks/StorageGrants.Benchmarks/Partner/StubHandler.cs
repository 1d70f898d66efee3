using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Benchmarks.Partner;

/// <summary>In place of the network: reads the body of a request as a transport does and gives the same answer to all.</summary>
internal sealed class StubHandler(byte[] answer) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly DiscardingStream _wire = new();

    /// <summary>Set to keep the next request for a check.</summary>
    public bool Records { get; set; }

    public SentRequest? Sent { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Records) Sent = await SentRequest.ReadAsync(request).ConfigureAwait(false);
        if (request.Content is { } body) await body.CopyToAsync(_wire, cancellationToken).ConfigureAwait(false);
        var content = new ByteArrayContent(answer);
        content.Headers.ContentType = s_json;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
