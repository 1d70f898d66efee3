using System;
using System.Globalization;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;

namespace StorageGrants.Benchmarks.Partner;

/// <summary>The signature of the Partner API as one would write it by hand for speed; every peer uses it.</summary>
internal static class RequestSignature
{
    public const string TimeHeader = "X-Tigris-Time";
    public const string NonceHeader = "X-Tigris-Nonce";
    public const string SignatureHeader = "X-Tigris-Signature";

    public static void Add(HttpRequestMessage request)
    {
        var time = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var nonce = Guid.NewGuid().ToString();
        Span<byte> message = stackalloc byte[1024];
        var length = Encoding.ASCII.GetBytes(request.Method.Method, message);
        length = Append(message, length, request.RequestUri!.AbsoluteUri);
        length = Append(message, length, time);
        length = Append(message, length, nonce);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(PartnerAccount.SigningKey, message[..length], digest);
        var headers = request.Headers;
        headers.TryAddWithoutValidation(TimeHeader, time);
        headers.TryAddWithoutValidation(NonceHeader, nonce);
        headers.TryAddWithoutValidation(SignatureHeader, Convert.ToHexStringLower(digest));
    }

    private static int Append(Span<byte> message, int length, string text)
    {
        message[length++] = (byte)'\n';
        return length + Encoding.UTF8.GetBytes(text, message[length..]);
    }
}
