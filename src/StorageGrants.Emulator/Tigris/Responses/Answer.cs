using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StorageGrants.Emulator.Tigris.Responses;

/// <summary>What the emulator answers: a status and a JSON object.</summary>
internal sealed class Answer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Answer(int status, ReadOnlyMemory<byte> body, string? allow)
    {
        Status = status;
        Body = body;
        Allow = allow;
    }

    public int Status { get; }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Value of the <c>Allow</c> header, which only a wrong method has.</summary>
    public string? Allow { get; }

    public static Answer Empty { get; } = Ok(static _ => { });

    /// <summary>200 with the members that <paramref name="members"/> writes.</summary>
    public static Answer Ok(Action<Utf8JsonWriter> members) => new(200, Object(members), null);

    /// <summary>An error of the vendor's form, <c>{ "message": ... }</c>.</summary>
    public static Answer Refused(int status, string message, string? allow = null) =>
        new(status, Object(json => json.WriteString("message", message)), allow);

    private static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, Writing);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
