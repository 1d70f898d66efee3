using System;
using System.Buffers;
using System.Globalization;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace StorageGrants.Tigris;

// Signs method, URL, time and nonce with HMAC-SHA256; the body is not covered (docs/vendors/tigris.md).
internal sealed class TigrisRequestSigner
{
    public const string TimeHeader = "X-Tigris-Time";
    public const string NonceHeader = "X-Tigris-Nonce";
    public const string SignatureHeader = "X-Tigris-Signature";

    private const int DigestLength = 32;

    private readonly byte[] _key;
    private readonly TimeProvider _timeProvider;
    private readonly Func<string>? _nonceFactory;
#if NET
    private IncrementalHash? _idleHash;
#endif

    public TigrisRequestSigner(TigrisPartnerOptions options)
    {
        _key = Encoding.UTF8.GetBytes(options.SigningKey!.Reveal());
        _timeProvider = options.TimeProvider;
        _nonceFactory = options.NonceFactory;
    }

    public void Sign(HttpRequestMessage request)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } uri)
            throw new InvalidOperationException("A request is signed with its absolute URL; this one has none.");
        var time = _timeProvider.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var nonce = _nonceFactory is null ? Guid.NewGuid().ToString() : RequireNonce(_nonceFactory());
        var signature = ComputeSignature(request.Method.Method.ToUpperInvariant(), uri.AbsoluteUri, time, nonce);
        Set(request, TimeHeader, time);
        Set(request, NonceHeader, nonce);
        Set(request, SignatureHeader, signature);
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }

    private static string RequireNonce(string nonce)
    {
        var isVisible = !string.IsNullOrEmpty(nonce);
        foreach (var c in nonce ?? "") isVisible &= c is > ' ' and < '\x7f';
        return isVisible ? nonce! : throw new InvalidOperationException("TigrisPartnerOptions.NonceFactory gave an empty nonce or one with characters other than visible ASCII.");
    }

    private string ComputeSignature(string method, string url, string time, string nonce)
    {
        var most = Encoding.UTF8.GetMaxByteCount(method.Length + url.Length + time.Length + nonce.Length + 3);
#if NET
        byte[]? rented = null;
        var buffer = most <= 1024 ? stackalloc byte[1024] : (rented = ArrayPool<byte>.Shared.Rent(most));
        var length = Encoding.UTF8.GetBytes(method, buffer);
        length = Append(buffer, length, url);
        length = Append(buffer, length, time);
        length = Append(buffer, length, nonce);
        Span<byte> digest = stackalloc byte[DigestLength];
        ComputeDigest(buffer.Slice(0, length), digest);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return Hex(digest);
#else
        using var hmac = new HMACSHA256(_key);
        return Hex(hmac.ComputeHash(Encoding.UTF8.GetBytes(method + "\n" + url + "\n" + time + "\n" + nonce)));
#endif
    }

#if NET
    // A keyed hash is dear to set up and cheap to use again: one waits here for whichever thread signs next.
    private void ComputeDigest(ReadOnlySpan<byte> message, Span<byte> digest)
    {
        var hash = Interlocked.Exchange(ref _idleHash, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(message);
        hash.GetHashAndReset(digest);
        Interlocked.Exchange(ref _idleHash, hash)?.Dispose();
    }

    private static int Append(Span<byte> buffer, int length, string text)
    {
        buffer[length++] = (byte)'\n';
        return length + Encoding.UTF8.GetBytes(text, buffer.Slice(length));
    }
#endif

    private static string Hex(ReadOnlySpan<byte> digest)
    {
        Span<char> text = stackalloc char[DigestLength * 2];
        for (var i = 0; i < DigestLength; i++)
        {
            text[i * 2] = "0123456789abcdef"[digest[i] >> 4];
            text[(i * 2) + 1] = "0123456789abcdef"[digest[i] & 15];
        }

        return text.ToString();
    }
}
