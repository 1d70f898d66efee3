using System;
using System.Text.Json;

namespace StorageGrants.Emulator.Responses;

/// <summary>What the emulator answers: a status and a body, or an error that is still to be put into the form of the system.</summary>
internal sealed class Answer
{
    private const int Success = 200;
    private readonly ReadOnlyMemory<byte> _body;
    private readonly (string? Code, string Message)? _error;

    private Answer(int status, ReadOnlyMemory<byte> body) => (Status, _body) = (status, body);

    private Answer(int status, string? code, string message) => (Status, _error) = (status, (code, message));

    private Answer(Answer other) => (Status, _body, _error, Allow, RetryAfter) = (other.Status, other._body, other._error, other.Allow, other.RetryAfter);

    public int Status { get; }

    /// <summary>Value of the <c>Allow</c> header, which only a wrong method has.</summary>
    public string? Allow { get; private init; }

    /// <summary>Value of the <c>Retry-After</c> header, which only a fault has.</summary>
    public string? RetryAfter { get; private init; }

    /// <summary>What goes wrong on the way to the caller, or null.</summary>
    public Fault? Fault { get; private init; }

    public static Answer Empty { get; } = Ok(static _ => { });

    /// <summary>200 with an object that has the members <paramref name="members"/> writes.</summary>
    public static Answer Ok(Action<Utf8JsonWriter> members) => new(Success, JsonBody.Object(members));

    /// <summary>200 with the value that <paramref name="value"/> writes.</summary>
    public static Answer OkValue(Action<Utf8JsonWriter> value) => new(Success, JsonBody.Of(value));

    /// <summary>Another success than 200, with its body.</summary>
    public static Answer Done(int status, ReadOnlyMemory<byte> body) => new(status, body);

    /// <summary>An error.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">What is wrong and what is accepted.</param>
    /// <param name="allow">Value of the <c>Allow</c> header.</param>
    /// <param name="code">The system's code of the error, where it has codes.</param>
    public static Answer Refused(int status, string message, string? allow = null, string? code = null) => new(status, code, message) { Allow = allow };

    /// <summary>What a fault answers in place of the operation; null when the operation goes on.</summary>
    public static Answer? InsteadOf(Fault? fault) => fault?.Kind switch
    {
        FaultKind.ResetBefore => Empty.On(fault),
        FaultKind.Status => new(fault.StatusCode, null, fault.Message) { RetryAfter = fault.RetryAfter },
        FaultKind.ErrorBody => new(Success, null, fault.Message),
        _ => null,
    };

    /// <summary>This answer, spoiled on its way.</summary>
    public Answer On(Fault? fault) => fault is null ? this : new(this) { Fault = fault };

    /// <summary>The bytes to send, and their media type.</summary>
    public (string ContentType, ReadOnlyMemory<byte> Body) Render(ErrorForm errors) => _error is var (code, message)
        ? (errors.ContentType, errors.Body(Status, code, message))
        : ("application/json", _body);
}
