using System;
using System.Globalization;
using System.Net;

namespace StorageGrants.Emulator;

/// <summary>Something that goes wrong with a request. Only well-signed requests get faults; each uses up its nonce, whatever the fault.</summary>
public sealed class Fault
{
    private const int MaxDelayDays = 1;

    private Fault(FaultKind kind, string description)
    {
        Kind = kind;
        Description = description;
    }

    /// <summary>The connection is reset before anything happens: the change was not made.</summary>
    public static Fault ResetBefore { get; } = new(FaultKind.ResetBefore, "reset before");

    /// <summary>The connection is reset after everything happened: the change was made, and its answer, with the secret in it, is lost.</summary>
    public static Fault ResetAfter { get; } = new(FaultKind.ResetAfter, "reset after");

    internal FaultKind Kind { get; }

    internal TimeSpan Duration { get; private init; }

    internal int StatusCode { get; private init; }

    internal string? RetryAfter { get; private init; }

    internal string Message { get; private init; } = "";

    internal long Bytes { get; private init; }

    private string Description { get; }

    /// <summary>The request waits before anything happens. It can get another fault besides.</summary>
    /// <param name="duration">How long, by the <see cref="TigrisEmulatorOptions.TimeProvider"/> of the emulator; 0 to 1 day.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is out of range.</exception>
    public static Fault Delay(TimeSpan duration)
    {
        if (duration < TimeSpan.Zero || duration > TimeSpan.FromDays(MaxDelayDays))
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "Accepted are 0 to 1 day.");
        return new Fault(FaultKind.Delay, FormattableString.Invariant($"delay of {duration}")) { Duration = duration };
    }

    /// <summary>The request is answered with an error instead of being carried out: the change was not made.</summary>
    /// <param name="status">A client or server error, such as <see cref="HttpStatusCode.TooManyRequests"/>.</param>
    /// <param name="retryAfter">Sent as <c>Retry-After</c> in whole seconds, rounded up; null sends none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is no error, or <paramref name="retryAfter"/> is negative.</exception>
    public static Fault Status(HttpStatusCode status, TimeSpan? retryAfter = null)
    {
        if (retryAfter < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(retryAfter), retryAfter, "Accepted are 0 or more.");
        return WithStatus(status, retryAfter is { } after ? Math.Ceiling(after.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture) : null);
    }

    /// <summary>As <see cref="Status(HttpStatusCode, TimeSpan?)"/>, with a date in <c>Retry-After</c>.</summary>
    /// <param name="status">A client or server error.</param>
    /// <param name="retryAt">Sent as <c>Retry-After</c> in the form of HTTP dates, to the second.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is no error.</exception>
    public static Fault Status(HttpStatusCode status, DateTimeOffset retryAt) => WithStatus(status, retryAt.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The request is carried out, but its answer ends too early: it announces its whole length, and the connection is reset before that.</summary>
    /// <param name="bytes">How much of the body is sent, 0 or more; always less than the whole.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public static Fault TruncatedBody(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new Fault(FaultKind.TruncatedBody, FormattableString.Invariant($"body cut off after {bytes} bytes")) { Bytes = bytes };
    }

    /// <summary>The request is answered with success and the body of an error, <c>{ "message": ... }</c>, instead of being carried out.</summary>
    /// <param name="message">The message in the body.</param>
    public static Fault ErrorBody(string message = "Something went wrong.")
    {
        ArgumentNullException.ThrowIfNull(message);
        return new Fault(FaultKind.ErrorBody, "success with the body of an error") { Message = message };
    }

    /// <summary>The request is carried out, and its answer is padded with white space to a size.</summary>
    /// <param name="bytes">Size of the body, 0 or more; never less than without the fault.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public static Fault HugeBody(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new Fault(FaultKind.HugeBody, FormattableString.Invariant($"body of {bytes} bytes")) { Bytes = bytes };
    }

    /// <summary>What the fault is, in a few words.</summary>
    public override string ToString() => Description;

    private static Fault WithStatus(HttpStatusCode status, string? retryAfter)
    {
        var code = (int)status;
        if (code / 100 is not (4 or 5))
            throw new ArgumentOutOfRangeException(nameof(status), status, "Accepted are client and server errors.");
        return new Fault(FaultKind.Status, FormattableString.Invariant($"status {code}"))
        {
            StatusCode = code,
            RetryAfter = retryAfter,
            Message = FormattableString.Invariant($"The emulator was told to answer with status {code}."),
        };
    }
}
