using System;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>Something wrong in a policy document, and where.</summary>
public sealed class PolicyProblem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="span">The offending token; empty when there is no text.</param>
    /// <param name="message">What was found and what is accepted.</param>
    /// <param name="value">The text in question, or null.</param>
    /// <param name="suggestion">What to write instead, or null.</param>
    /// <param name="isRefused">Whether the document is refused for it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public PolicyProblem(PolicyProblemKind kind, JsonSpan span, string message, string? value = null, string? suggestion = null, bool isRefused = true)
    {
        Kind = kind;
        Span = span;
        Message = message ?? throw new ArgumentNullException(nameof(message));
        Value = value;
        Suggestion = suggestion;
        IsRefused = isRefused;
    }

    /// <summary>What is wrong.</summary>
    public PolicyProblemKind Kind { get; }

    /// <summary>What it is about.</summary>
    public PolicyProblemFamily Family => Kind switch
    {
        PolicyProblemKind.TooLarge => PolicyProblemFamily.SizeLimit,
        PolicyProblemKind.InvalidSid or PolicyProblemKind.DuplicateSid => PolicyProblemFamily.StatementId,
        PolicyProblemKind.UnknownAction or PolicyProblemKind.WildcardMatchesNothing => PolicyProblemFamily.UnknownAction,
        >= PolicyProblemKind.UnsupportedKind and < PolicyProblemKind.TooLarge => PolicyProblemFamily.NotSupported,
        _ => PolicyProblemFamily.Malformed,
    };

    /// <summary>The offending token, in UTF-16 code units of the text; empty when there is no text.</summary>
    public JsonSpan Span { get; }

    /// <summary>What was found and what is accepted, as one sentence without a full stop.</summary>
    public string Message { get; }

    /// <summary>The text in question, or null.</summary>
    public string? Value { get; }

    /// <summary>What to write instead, or null when nothing is near.</summary>
    public string? Suggestion { get; }

    /// <summary>
    /// Whether the document is refused for it, or ruled out by the service's documents. False where the service takes the
    /// document and what is pointed at has no effect, or where nothing is known about it.
    /// </summary>
    public bool IsRefused { get; }

    /// <summary>Kind, place and message.</summary>
    public override string ToString() => Kind + " " + Span + ": " + Message;

    internal PolicyProblem With(bool isRefused) => isRefused == IsRefused ? this : new(Kind, Span, Message, Value, Suggestion, isRefused);
}
