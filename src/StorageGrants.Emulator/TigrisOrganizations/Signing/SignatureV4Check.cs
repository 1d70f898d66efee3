using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using StorageGrants.Emulator.Requests;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using static StorageGrants.Emulator.TigrisOrganizationsEmulatorChoices;

namespace StorageGrants.Emulator.TigrisOrganizations.Signing;

/// <summary>Verifies Signature Version 4 with the region and service of the published client; the body is checked when it is read.</summary>
internal sealed class SignatureV4Check(TimeProvider time)
{
    public const string DigestHeader = "x-amz-content-sha256";
    private const string DateHeader = "x-amz-date";
    private const string Region = "auto";
    private const string Service = "s3";
    private const string DateForm = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The refusal, or null when the request is signed with the key.</summary>
    public Answer? Check(HttpContext context, SignedScope signed, byte[] signingKey)
    {
        var headers = context.Request.Headers;
        if (signed.Region != Region || signed.Service != Service)
            return OrganizationsError.Malformed($"The signature is for region {Quoted.Value(signed.Region)} and service {Quoted.Value(signed.Service)}; accepted are {Region} and {Service}.");
        if (headers.Keys.Select(static name => name.ToLowerInvariant()).FirstOrDefault(name => MustBeSigned(name) && !signed.SignedHeaders.Contains(name)) is { } unsigned)
            return OrganizationsError.Malformed($"The header {Quoted.Name(unsigned)} is not among SignedHeaders; host and every x-amz- and x-tigris- header must be.");
        if (Array.Find(signed.SignedHeaders, name => headers[name].Count == 0) is { } missing)
            return OrganizationsError.Malformed($"SignedHeaders names {Quoted.Name(missing)}, which the request does not have.");

        var sent = headers[DateHeader].ToString();
        if (!DateTimeOffset.TryParseExact(sent, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signedAt) || !sent.StartsWith(signed.Day, StringComparison.Ordinal))
            return OrganizationsError.Malformed($"{DateHeader} is {Quoted.Value(sent)}; accepted is a time such as 20261012T190000Z on the day of the credential.");
        var digest = headers[DigestHeader].ToString();
        if (digest.Length != SHA256.HashSizeInBytes * 2 || !digest.All(char.IsAsciiHexDigitLower))
            return OrganizationsError.Malformed($"{DigestHeader} is {Quoted.Value(digest)}; accepted is the SHA-256 digest of the body as 64 lower-case hexadecimal digits.");

        var text = SignedScope.Algorithm + "\n" + sent + "\n" + signed.Scope + "\n" + Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(context, signed, digest))));
        var key = Code(Code(Code(Code(signingKey, signed.Day), Region), Service), "aws4_request");
        if (!CryptographicOperations.FixedTimeEquals(Code(key, text), Convert.FromHexString(signed.Signature)))
            return OrganizationsError.WrongSignature("The signature does not fit this request and the secret of the key: method, path, query and signed headers as sent, and the digest of the body.");
        var skew = TimeSpan.FromSeconds(time.GetUtcNow().ToUnixTimeSeconds()) - TimeSpan.FromSeconds(signedAt.ToUnixTimeSeconds());
        return skew.Duration() <= TimeSpan.FromSeconds(TimeToleranceSeconds)
            ? null
            : OrganizationsError.Skewed($"{DateHeader} is {sent}, more than {TimeToleranceSeconds} seconds {(skew > TimeSpan.Zero ? "before" : "after")} the emulator's clock.");
    }

    private static bool MustBeSigned(string name) =>
        name == "host" || name.StartsWith("x-amz-", StringComparison.Ordinal) || name.StartsWith("x-tigris-", StringComparison.Ordinal);

    private static string Canonical(HttpContext context, SignedScope signed, string digest)
    {
        var text = new StringBuilder(context.Request.Method).Append('\n')
            .Append(RequestUrl.RawPath(context)).Append('\n')
            .Append(Query(context.Request.QueryString.Value ?? "")).Append('\n');
        foreach (var name in signed.SignedHeaders)
            text.Append(name).Append(':').Append(string.Join(' ', context.Request.Headers[name].ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))).Append('\n');
        return text.Append('\n').Append(string.Join(';', signed.SignedHeaders)).Append('\n').Append(digest).ToString();
    }

    private static string Query(string raw)
    {
        var pairs = raw.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static part => part.Split('=', 2))
            .Select(static pair => (Name: Escape(pair[0]), Value: pair.Length > 1 ? Escape(pair[1]) : ""))
            .OrderBy(static pair => pair.Name, StringComparer.Ordinal).ThenBy(static pair => pair.Value, StringComparer.Ordinal);
        return string.Join('&', pairs.Select(static pair => pair.Name + "=" + pair.Value));
    }

    private static string Escape(string sent) => Uri.EscapeDataString(Uri.UnescapeDataString(sent.Replace("+", "%20", StringComparison.Ordinal)));

    private static byte[] Code(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
