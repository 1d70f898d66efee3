using System;
using System.Buffers;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Benchmarks.Partner;

namespace StorageGrants.Benchmarks.Peers;

/// <summary>The floor: what an engineer writes by hand for speed, with pooled buffers, signing in place.</summary>
internal sealed class HandWrittenClient(StubHandler stub)
{
    private readonly HttpClient _http = new(stub);

    private delegate TResult Parse<TResult>(ReadOnlySpan<byte> json);

    public Task<CreatedKey> CreateKeyAsync(string orgId, CreateKeyBody body, CancellationToken cancellationToken = default)
    {
        var pooled = PooledBody.Start();
        HandWrittenJson.Write(pooled.Writer, body);
        return SendAsync(PartnerAccount.CreateKeyUrl(orgId), pooled.Finish(out var rented), rented, HandWrittenJson.ReadCreatedKey, cancellationToken);
    }

    public Task<KeyPage> ListKeysAsync(string orgId, ListKeysBody body, CancellationToken cancellationToken = default)
    {
        var pooled = PooledBody.Start();
        HandWrittenJson.Write(pooled.Writer, body);
        return SendAsync(PartnerAccount.ListKeysUrl(orgId), pooled.Finish(out var rented), rented, HandWrittenJson.ReadKeyPage, cancellationToken);
    }

    private async Task<TResult> SendAsync<TResult>(string url, HttpContent content, byte[] sent, Parse<TResult> parse, CancellationToken cancellationToken)
    {
        var buffer = Array.Empty<byte>();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url)) { Content = content };
            RequestSignature.Add(request);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            buffer = ArrayPool<byte>.Shared.Rent((int)(response.Content.Headers.ContentLength ?? 4096) + 1);
            var length = 0;
            while (true)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0) return parse(buffer.AsSpan(0, length));
                length += read;
                if (length == buffer.Length) throw new HttpRequestException("The answer is longer than announced.");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(sent);
            if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
