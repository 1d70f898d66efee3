using System;
using System.Security.Cryptography;
using System.Text;

namespace StorageGrants.Emulator.Tests;

/// <summary>The signing recipe written a second time, so that the emulator is not tested against itself.</summary>
internal static class RequestSigner
{
    public static string Sign(string key, string method, string url, string time, string nonce)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key));
        var digest = hmac.ComputeHash(Encoding.UTF8.GetBytes($"{method}\n{url}\n{time}\n{nonce}"));
        var hex = new StringBuilder();
        foreach (var part in digest)
            hex.Append(part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        return hex.ToString();
    }
}
