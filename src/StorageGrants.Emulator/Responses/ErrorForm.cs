using System;
using StorageGrants.Emulator.Requests;

namespace StorageGrants.Emulator.Responses;

/// <summary>How a system says that something is wrong.</summary>
internal abstract class ErrorForm
{
    /// <summary>The media type of an error.</summary>
    public virtual string ContentType => "application/json";

    /// <summary>Status and code of a refusal that is alike in all systems.</summary>
    public abstract Answer Of(Refusal refusal);

    /// <summary>The body of an error.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The system's code of the error; null when the refusal, or a fault, names none.</param>
    /// <param name="message">What is wrong and what is accepted.</param>
    public abstract ReadOnlyMemory<byte> Body(int status, string? code, string message);
}
