using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace StorageGrants.Tests.Gateway;

/// <summary>AWS Signature Version 4, as far as the tests need it.</summary>
internal static class GatewaySigner
{
    public static string Encode(string text, bool path = false) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(b =>
            char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' || (path && b == (byte)'/')
                ? ((char)b).ToString()
                : "%" + b.ToString("X2", CultureInfo.InvariantCulture)));

    public static string Query(IReadOnlyDictionary<string, string> query) =>
        string.Join("&", query.OrderBy(pair => Encode(pair.Key), StringComparer.Ordinal).Select(pair => Encode(pair.Key) + "=" + Encode(pair.Value)));

    /// <summary>The headers that sign a request: those it has, and those added.</summary>
    public static SortedDictionary<string, string> Sign(GatewayCredential credential, GatewayRequest request, string host, DateTime now)
    {
        var time = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var body = Hex(SHA256.HashData(request.Body));
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = host, ["x-amz-date"] = time, ["x-amz-content-sha256"] = body };
        foreach (var header in request.Headers)
            headers[header.Key.ToLowerInvariant()] = header.Value;

        var names = string.Join(";", headers.Keys);
        var canonical = string.Join(
            "\n",
            request.Method.Method,
            Encode(request.Path, path: true),
            Query(request.Query),
            string.Concat(headers.Select(header => header.Key + ":" + header.Value.Trim() + "\n")),
            names,
            body);
        var scope = time[..8] + "/us-east-1/s3/aws4_request";
        var text = string.Join("\n", "AWS4-HMAC-SHA256", time, scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        var key = Hash(Hash(Hash(Hash(Encoding.UTF8.GetBytes("AWS4" + credential.SecretKey), time[..8]), "us-east-1"), "s3"), "aws4_request");
        headers["authorization"] = "AWS4-HMAC-SHA256 Credential=" + credential.AccessKey + "/" + scope + ", SignedHeaders=" + names + ", Signature=" + Hex(Hash(key, text));
        return headers;
    }

    private static byte[] Hash(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
