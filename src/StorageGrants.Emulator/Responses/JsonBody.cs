using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StorageGrants.Emulator.Responses;

/// <summary>JSON as bytes, without white space.</summary>
internal static class JsonBody
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object with the members that <paramref name="members"/> writes.</summary>
    public static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> members) => Of(json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    /// <summary>The value that <paramref name="value"/> writes.</summary>
    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> value)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, Writing);
        value(json);
        json.Flush();
        return buffer.WrittenMemory;
    }
}
