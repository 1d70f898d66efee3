using System;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace StorageGrants.Benchmarks.Partner;

/// <summary>A request as it reached the stub, for the check that precedes every measurement.</summary>
internal sealed record SentRequest(string Method, string Url, string? MediaType, string Time, string Nonce, string Signature, string Body)
{
    public static async Task<SentRequest> ReadAsync(HttpRequestMessage request)
    {
        await request.Content!.LoadIntoBufferAsync().ConfigureAwait(false);
        return new SentRequest(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            request.Content.Headers.ContentType?.MediaType,
            Header(request, RequestSignature.TimeHeader),
            Header(request, RequestSignature.NonceHeader),
            Header(request, RequestSignature.SignatureHeader),
            await request.Content.ReadAsStringAsync().ConfigureAwait(false));
    }

    /// <summary>Throws unless the request is the one expected, rightly signed.</summary>
    public void Require(string client, string url, string body)
    {
        Check(client, "method", "POST", Method);
        Check(client, "URL", url, Url);
        Check(client, "media type", "application/json", MediaType);
        RequireSignature(client);
        if (!JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(Body))) Check(client, "body", body, Body);
    }

    /// <summary>Throws unless the signature covers method, URL, time and nonce.</summary>
    public void RequireSignature(string client)
    {
        var signed = Encoding.UTF8.GetBytes(Method + "\n" + Url + "\n" + Time + "\n" + Nonce);
        Check(client, "signature", Convert.ToHexStringLower(HMACSHA256.HashData(PartnerAccount.SigningKey, signed)), Signature);
        if (!Guid.TryParse(Nonce, out _) || !long.TryParse(Time, out _)) throw new InvalidOperationException(client + " signed without time or nonce.");
    }

    private static void Check(string client, string what, string expected, string? found)
    {
        if (found != expected) throw new InvalidOperationException(client + " sent the " + what + " '" + found + "' in place of '" + expected + "'.");
    }

    private static string Header(HttpRequestMessage request, string name) => request.Headers.TryGetValues(name, out var values) ? values.Single() : "";
}
