using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using StorageGrants.Emulator.Requests;
using StorageGrants.Emulator.Responses;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris.Signing;

/// <summary>Verifies the three signing headers of a request; the body is not signed.</summary>
internal sealed class SignatureCheck(string signingKey, TimeProvider time)
{
    private const int DigestLength = 64;
    private const int MaxTimeLength = 15;
    private readonly byte[] _key = Encoding.UTF8.GetBytes(signingKey);
    private readonly NonceWindow _nonces = new();

    /// <summary>The refusal, or null when the request is signed well and for the first time.</summary>
    public Answer? Check(HttpContext context)
    {
        if (Read(context, SigningHeaders.Time, out var sent) is { } noTime)
            return noTime;
        if (Read(context, SigningHeaders.Nonce, out var nonce) is { } noNonce)
            return noNonce;
        if (Read(context, SigningHeaders.Signature, out var signature) is { } noSignature)
            return noSignature;

        if (!IsTime(sent, out var milliseconds))
            return Malformed(SigningHeaders.Time, "Unix time in milliseconds, decimal digits only");
        if (!IsNonce(nonce))
            return Malformed(SigningHeaders.Nonce, $"1 to {MaxNonceLength} printable ASCII characters without spaces");
        if (!IsDigest(signature))
            return Malformed(SigningHeaders.Signature, "the HMAC-SHA256 digest as 64 lower-case hexadecimal digits");

        var canonical = context.Request.Method + "\n" + RequestUrl.Of(context) + "\n" + sent + "\n" + nonce;
        var expected = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(canonical));
        if (!CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(signature)))
        {
            return Answer.Refused(WrongSignatureStatus,
                $"{SigningHeaders.Signature} does not match this request. Sign these four lines, joined by LF, with the signing key: "
                + $"the method, the full URL as sent (here: {RequestUrl.Of(context)}), {SigningHeaders.Time}, {SigningHeaders.Nonce}.");
        }

        return CheckTime(milliseconds) ?? CheckNonce(nonce, milliseconds);
    }

    private Answer? CheckTime(long sent)
    {
        var now = Now();
        var tolerance = TimeToleranceSeconds * 1000L;
        if (Math.Abs(now - sent) <= tolerance)
            return null;
        var hint = Math.Abs(now - (sent * 1000)) <= tolerance ? " It looks like seconds; milliseconds are accepted." : "";
        return Answer.Refused(TimeOutsideToleranceStatus,
            $"{SigningHeaders.Time} is {sent}, more than {TimeToleranceSeconds} seconds {(sent < now ? "before" : "after")} the emulator's clock ({now}).{hint}");
    }

    private Answer? CheckNonce(string nonce, long sent) =>
        _nonces.TryTake(nonce, sent + (TimeToleranceSeconds * 1000L), Now())
            ? null
            : Answer.Refused(ReplayedNonceStatus, $"{SigningHeaders.Nonce} was used before. Every request, a retry included, needs a nonce, time and signature of its own.");

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static Answer? Read(HttpContext context, string header, out string value)
    {
        var values = context.Request.Headers[header];
        value = values.Count == 1 ? values[0] ?? "" : "";
        if (values.Count > 1)
            return Answer.Refused(MalformedSigningHeaderStatus, $"{header} is given {values.Count} times; give it once.");
        return value.Length > 0
            ? null
            : Answer.Refused(MissingSigningHeaderStatus, $"{header} is missing. Required are {SigningHeaders.Time}, {SigningHeaders.Nonce} and {SigningHeaders.Signature}.");
    }

    private static Answer Malformed(string header, string accepted) =>
        Answer.Refused(MalformedSigningHeaderStatus, $"{header} is malformed; accepted is {accepted}.");

    private static bool IsTime(string text, out long value)
    {
        value = 0;
        return text.Length <= MaxTimeLength && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsNonce(string text) =>
        text.Length <= MaxNonceLength && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    private static bool IsDigest(string text)
    {
        if (text.Length != DigestLength)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigitLower(c))
                return false;
        }

        return true;
    }
}
