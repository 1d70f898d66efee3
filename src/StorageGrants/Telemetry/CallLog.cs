using Microsoft.Extensions.Logging;

namespace StorageGrants;

// Everything clients log. No event holds a value of a request or of an answer.
internal static partial class CallLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Route} was answered with {StatusCode} after {ElapsedMilliseconds:0.0} ms.", EventName = "Answered")]
    public static partial void Answered(ILogger logger, string method, string route, int statusCode, double elapsedMilliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Method} {Route} failed with {ErrorType} after {ElapsedMilliseconds:0.0} ms.", EventName = "AttemptFailed")]
    public static partial void AttemptFailed(ILogger logger, string method, string route, string errorType, double elapsedMilliseconds);

    [LoggerMessage(3, LogLevel.Information, "{Method} {Route} failed with {ErrorType}; attempt {Attempt} follows in {DelayMilliseconds} ms.", EventName = "Repeating")]
    public static partial void Repeating(ILogger logger, string method, string route, string errorType, int attempt, long delayMilliseconds);

    [LoggerMessage(4, LogLevel.Warning, "{Method} {Route} failed for good with {ErrorType}.", EventName = "Failed")]
    public static partial void Failed(ILogger logger, string method, string route, string errorType);

    [LoggerMessage(5, LogLevel.Warning, "A signed request was refused with {StatusCode}, and this machine's clock differs from the service's by {Seconds} seconds.", EventName = "ClockSuspect")]
    public static partial void ClockSuspect(ILogger logger, int statusCode, long seconds);
}
