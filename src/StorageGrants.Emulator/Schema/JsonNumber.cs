using System;
using System.Globalization;
using StorageGrants.Access.Json;

namespace StorageGrants.Emulator.Schema;

/// <summary>Integers as JSON writes them, <c>1e3</c> among them; those out of range count as the last in it.</summary>
internal static class JsonNumber
{
    public static long ToInt64(JsonValue value) => (long)Math.Clamp(Of(value), long.MinValue, long.MaxValue);

    public static int ToInt32(JsonValue value) => (int)Math.Clamp(Of(value), int.MinValue, int.MaxValue);

    private static decimal Of(JsonValue value) => decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
