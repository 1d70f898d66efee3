using System;
using System.Globalization;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace StorageGrants.Http.Signing;

// AWS Signature Version 4 in the header Authorization, with the digest of the body in x-amz-content-sha256. Knows no
// service: region and service name are parts of the scope. Safe for use by many threads at once.
internal sealed class SignatureV4(string accessKeyId, Secret secretAccessKey, string region, string service, TimeProvider timeProvider)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string DateHeader = "x-amz-date";
    private const string DigestHeader = "x-amz-content-sha256";

    private DayKey? _dayKey;

    /// <summary>Signs a complete request: what is added to path, query, body or signed headers later makes the signature wrong.</summary>
    /// <param name="request">The request; an earlier signature is replaced.</param>
    /// <param name="body">The bytes of its body, empty for none.</param>
    /// <exception cref="InvalidOperationException">The request has no absolute address.</exception>
    public void Sign(HttpRequestMessage request, byte[] body)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true })
            throw new InvalidOperationException("A request is signed with its absolute URL; this one has none.");
        var time = timeProvider.GetUtcNow().UtcDateTime;
        var day = time.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var moment = time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var digest = Hex(Digest(body));
        Set(request, DateHeader, moment);
        Set(request, DigestHeader, digest);
        request.Headers.Remove("Authorization");

        var canonical = CanonicalRequest.Of(request, digest, out var signedHeaders);
        var scope = day + "/" + region + "/" + service + "/aws4_request";
        var text = Algorithm + "\n" + moment + "\n" + scope + "\n" + Hex(Digest(Encoding.UTF8.GetBytes(canonical)));
        var signature = Hex(Code(KeyOf(day), text));
        Set(
            request,
            "Authorization",
            Algorithm + " Credential=" + accessKeyId + "/" + scope + ", SignedHeaders=" + signedHeaders + ", Signature=" + signature);
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }

    // The same for a whole day, and four codes to compute.
    private byte[] KeyOf(string day)
    {
        if (Volatile.Read(ref _dayKey) is { } known && known.Day == day) return known.Key;
        var key = Code(Code(Code(Code(Encoding.UTF8.GetBytes("AWS4" + secretAccessKey.Reveal()), day), region), service), "aws4_request");
        Volatile.Write(ref _dayKey, new DayKey(day, key));
        return key;
    }

    private static byte[] Code(byte[] key, string text)
    {
#if NET
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
#else
        using var hmac = new HMACSHA256(key);
        return hmac.ComputeHash(Encoding.UTF8.GetBytes(text));
#endif
    }

    private static byte[] Digest(byte[] bytes)
    {
#if NET
        return SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes);
#endif
    }

    private static string Hex(byte[] bytes)
    {
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i * 2] = "0123456789abcdef"[bytes[i] >> 4];
            text[(i * 2) + 1] = "0123456789abcdef"[bytes[i] & 15];
        }

        return new string(text);
    }

    private sealed class DayKey(string day, byte[] key)
    {
        public string Day { get; } = day;

        public byte[] Key { get; } = key;
    }
}
