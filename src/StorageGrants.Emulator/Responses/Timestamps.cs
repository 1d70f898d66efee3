using System;
using System.Globalization;
using System.Text.Json;

namespace StorageGrants.Emulator.Responses;

/// <summary>Points in time on the wire: RFC 3339, UTC, to the millisecond.</summary>
internal static class Timestamps
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset time) =>
        json.WriteString(name, time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture));

    /// <summary>Reads a text that is known to be a date and time of RFC 3339.</summary>
    public static DateTimeOffset Read(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static bool IsMidnightUtc(DateTimeOffset time) => time.UtcDateTime.TimeOfDay == TimeSpan.Zero;
}
