using System;
using System.Globalization;

namespace StorageGrants.Emulator.Schema;

/// <summary>The formats of strings; those not here are annotations.</summary>
internal static class TextFormats
{
    private static readonly string[] DateTimes =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>What a text of this format looks like, or null when the format is not checked.</summary>
    public static string? Accepted(string? format) => format switch
    {
        "uri" => "an absolute URI",
        "date-time" => "a date and time of RFC 3339, such as 2030-01-31T00:00:00Z",
        _ => null,
    };

    public static bool Fits(string format, string text) => format switch
    {
        // A rooted path would count as a file URI on some systems.
        "uri" => !text.StartsWith('/') && Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => text.Length > 19 && (text[^1] == 'Z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParseExact(text, DateTimes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
    };
}
