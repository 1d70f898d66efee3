using System;
using System.Linq;

namespace StorageGrants.Emulator.TigrisOrganizations.Signing;

/// <summary>The header <c>Authorization</c> of Signature Version 4, taken apart.</summary>
/// <param name="AccessKeyId">Who signs.</param>
/// <param name="Day">Day of the signature, <c>yyyyMMdd</c>.</param>
/// <param name="Region">Region of the scope.</param>
/// <param name="Service">Service of the scope.</param>
/// <param name="SignedHeaders">Names in lower case.</param>
/// <param name="Signature">The code as hexadecimal digits.</param>
internal sealed record SignedScope(string AccessKeyId, string Day, string Region, string Service, string[] SignedHeaders, string Signature)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";
    private const int SignatureLength = 64;

    public string Scope => Day + "/" + Region + "/" + Service + "/aws4_request";

    /// <summary>Null when the header has another form.</summary>
    public static SignedScope? Read(string header)
    {
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
            return null;
        var parts = header[(Algorithm.Length + 1)..].Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 3 || Value(parts, "Credential=")?.Split('/') is not [{ Length: > 0 } id, var day, var region, var service, "aws4_request"]
            || Value(parts, "SignedHeaders=")?.Split(';') is not { } headers || Value(parts, "Signature=") is not { Length: SignatureLength } signature
            || !signature.All(char.IsAsciiHexDigitLower))
            return null;
        return new SignedScope(id, day, region, service, headers, signature);
    }

    private static string? Value(string[] parts, string name) => Array.Find(parts, part => part.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
}
