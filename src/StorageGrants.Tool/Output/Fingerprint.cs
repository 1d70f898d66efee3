using System;
using System.Security.Cryptography;
using System.Text;
using StorageGrants.Tool.Checks;

namespace StorageGrants.Tool.Output;

/// <summary>Tells whether two findings of different runs are the same, whatever happened to the layout of the file.</summary>
internal static class Fingerprint
{
    public static string Of(ReportedFinding finding)
    {
        // Arrays and objects are written over several lines, so their text changes with the layout.
        var token = finding.Token.StartsWith('[') || finding.Token.StartsWith('{') ? "" : finding.Token;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(finding.Rule.Id + "\n" + finding.Pointer + "\n" + token));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
