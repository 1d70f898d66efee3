using System;
using System.Security.Cryptography;
using System.Text;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Linting;

/// <summary>Tells whether two findings are the same, whatever happened to the layout of their file: a digest of rule, place and value.</summary>
public static class FindingFingerprint
{
    private const int MaxToken = 80;

    /// <summary>The fingerprint of a finding, 32 hexadecimal digits.</summary>
    /// <param name="ruleId">Such as <c>SGR1001</c>.</param>
    /// <param name="pointer">The pointer to the value.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="span">The value in it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Of(string ruleId, string pointer, string text, JsonSpan span)
    {
        if (ruleId is null)
            throw new ArgumentNullException(nameof(ruleId));
        if (pointer is null)
            throw new ArgumentNullException(nameof(pointer));
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        // Arrays and objects are written over several lines, so their text changes with the layout.
        var isNested = span.Length > 0 && text[span.Start] is '[' or '{';
        var token = isNested ? "" : span.Length <= MaxToken ? text.Substring(span.Start, span.Length) : text.Substring(span.Start, MaxToken) + "…";
        return Hash(ruleId + "\n" + pointer + "\n" + token);
    }

    private static string Hash(string text)
    {
        byte[] hash;
        using (var sha = SHA256.Create())
            hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        var digits = new char[32];
        for (var i = 0; i < 16; i++)
        {
            digits[2 * i] = "0123456789abcdef"[hash[i] >> 4];
            digits[(2 * i) + 1] = "0123456789abcdef"[hash[i] & 15];
        }

        return new string(digits);
    }
}
