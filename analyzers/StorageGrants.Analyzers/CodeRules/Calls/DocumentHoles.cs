using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.CodeRules.Calls;

/// <summary>Finds the holes of an interpolated JSON text that say who may do what with what.</summary>
internal static class DocumentHoles
{
    /// <summary>The members whose values are looked at, as JSON has them.</summary>
    public static readonly string[] Members = ["\"role\"", "\"user_role\"", "\"bucket_name\"", "\"Resource\"", "\"NotResource\"", "\"Action\"", "\"Effect\"", "\"Principal\""];

    public static bool MayHave(IInterpolatedStringOperation interpolated)
    {
        if (interpolated.Parts.Length < 2)
            return false;
        foreach (var part in interpolated.Parts)
        {
            // Most texts end here: there is no JSON without a quote.
            if (TextOf(part) is not { } text || text.IndexOf('"') < 0)
                continue;
            foreach (var member in Members)
            {
                if (text.IndexOf(member, StringComparison.Ordinal) >= 0)
                    return true;
            }
        }

        return false;
    }

    public static IEnumerable<(string Member, IOperation Hole)> In(IInterpolatedStringOperation interpolated)
    {
        for (var i = 1; i < interpolated.Parts.Length; i++)
        {
            if (interpolated.Parts[i] is IInterpolationOperation { FormatString: null } hole && TextOf(interpolated.Parts[i - 1]) is { } text && MemberAt(text) is { } member)
                yield return (member, hole.Expression);
        }
    }

    private static string? MemberAt(string text)
    {
        try
        {
            return Pattern.End.Match(text) is { Success: true } match ? match.Groups["member"].Value : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static string? TextOf(IOperation part) =>
        part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } ? text : null;

    // Apart, so that it is made when the first such text is met.
    private static class Pattern
    {
        // A text that ends inside the string that is the value of a member, or the first of its values.
        public static readonly Regex End = new(
            "\"(?<member>role|user_role|bucket_name|Resource|NotResource|Action|Effect|Principal)\"\\s*:\\s*(\\[\\s*)?\"[^\"]*$",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
    }
}
