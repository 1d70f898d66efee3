using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StorageGrants.Emulator.Tigris.Responses;

/// <summary>What the emulator answers: a status and a JSON object.</summary>
internal sealed class Answer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Answer(int status, ReadOnlyMemory<byte> body)
    {
        Status = status;
        Body = body;
    }

    public int Status { get; }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Value of the <c>Allow</c> header, which only a wrong method has.</summary>
    public string? Allow { get; private init; }

    /// <summary>Value of the <c>Retry-After</c> header, which only a fault has.</summary>
    public string? RetryAfter { get; private init; }

    /// <summary>What goes wrong on the way to the caller, or null.</summary>
    public Fault? Fault { get; private init; }

    public static Answer Empty { get; } = Ok(static _ => { });

    /// <summary>200 with the members that <paramref name="members"/> writes.</summary>
    public static Answer Ok(Action<Utf8JsonWriter> members) => new(200, Object(members));

    /// <summary>An error of the vendor's form, <c>{ "message": ... }</c>.</summary>
    public static Answer Refused(int status, string message, string? allow = null) =>
        new(status, Object(json => json.WriteString("message", message))) { Allow = allow };

    /// <summary>What a fault answers in place of the operation; null when the operation goes on.</summary>
    public static Answer? InsteadOf(Fault? fault) => fault?.Kind switch
    {
        FaultKind.ResetBefore => Empty.On(fault),
        FaultKind.Status => new(fault.StatusCode, Object(json => json.WriteString("message", fault.Message))) { RetryAfter = fault.RetryAfter },
        FaultKind.ErrorBody => Ok(json => json.WriteString("message", fault.Message)),
        _ => null,
    };

    /// <summary>This answer, spoiled on its way.</summary>
    public Answer On(Fault? fault) => fault is null ? this : new(Status, Body) { Allow = Allow, RetryAfter = RetryAfter, Fault = fault };

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
