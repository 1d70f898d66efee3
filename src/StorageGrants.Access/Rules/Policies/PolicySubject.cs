using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>A policy that rules look at: what was read, where it stands, and which service it is meant for.</summary>
public sealed class PolicySubject
{
    /// <summary>Stands in a text for characters that are not known, such as a hole of an interpolated string.</summary>
    internal const char Hole = '\uE000';

    // Questions about pairs of statements grow with the square of their number.
    private const int MaxStatements = 200;

    private readonly Func<JsonSpan, GrantOrigin> _locate;
    private IReadOnlyList<PolicyProblem>? _problems;
    private PolicyDialect? _askedDialect;
    private PolicyMeaning? _meaning;

    /// <summary>Creates a subject.</summary>
    /// <param name="parsed">What was read.</param>
    /// <param name="span">The whole policy in its text.</param>
    /// <param name="locate">Turns a range of that text into a place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parsed"/> or <paramref name="locate"/> is null.</exception>
    public PolicySubject(PolicyParseResult parsed, JsonSpan span, Func<JsonSpan, GrantOrigin> locate)
    {
        Parsed = parsed ?? throw new ArgumentNullException(nameof(parsed));
        Span = span;
        _locate = locate ?? throw new ArgumentNullException(nameof(locate));
    }

    /// <summary>What was read, and what is wrong with it in every dialect.</summary>
    public PolicyParseResult Parsed { get; }

    /// <summary>The document, or null when nothing could be read.</summary>
    public PolicyDocument? Document => Parsed.Document;

    /// <summary>The whole policy in its text.</summary>
    public JsonSpan Span { get; }

    /// <summary>The whole policy.</summary>
    public GrantOrigin Origin => _locate(Span);

    /// <summary>Name of the dialect that the place of the policy tells, or null.</summary>
    public string? DialectName { get; set; }

    /// <summary>What the policy is attached to, or null when that is not known.</summary>
    public PolicyKind? Kind { get; set; }

    /// <summary>Size of the document in UTF-8 bytes, or null when that is not known.</summary>
    public int? ByteLength { get; set; }

    // The text the positions count in, for what is unknown beside the texts of the model.
    internal string Text { get; set; } = "";

    /// <summary>Whether some of its texts are computed elsewhere, so that nothing can be said about the whole.</summary>
    public bool HasUnknownText => IsUnknown(Span) || Document is { } document && UnknownText.IsIn(document);

    /// <summary>The policies anywhere in a JSON document, in document order.</summary>
    /// <param name="root">The document.</param>
    /// <param name="text">The text that the positions in it count in.</param>
    /// <param name="locate">Turns a range of that text into a place.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<PolicySubject> In(JsonValue root, string text, Func<JsonSpan, GrantOrigin> locate)
    {
        if (root is null)
            throw new ArgumentNullException(nameof(root));
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (locate is null)
            throw new ArgumentNullException(nameof(locate));
        var subjects = new List<PolicySubject>();
        foreach (var found in PolicyFinder.Find(root))
            subjects.Add(found.ToSubject(text, locate));
        return subjects;
    }

    /// <summary>The same policy with other places.</summary>
    /// <param name="locate">Turns a range of its text into a place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="locate"/> is null.</exception>
    public PolicySubject Moved(Func<JsonSpan, GrantOrigin> locate) => new(Parsed, Span, locate)
    {
        DialectName = DialectName,
        Kind = Kind,
        ByteLength = ByteLength,
        Text = Text,
    };

    /// <summary>The place of a range of the text.</summary>
    /// <param name="span">The range.</param>
    public GrantOrigin At(JsonSpan span) => _locate(span);

    /// <summary>The dialect the policy is written for, by the settings or by its place; null when neither tells.</summary>
    /// <param name="options">The settings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public PolicyDialect? DialectIn(GrantRuleOptions options)
    {
        if (options is null)
            throw new ArgumentNullException(nameof(options));
        return (options.PolicyDialect ?? DialectName) is { } name ? PolicyDialect.Find(name) : null;
    }

    // Several rules ask; the reference semantics stand in for a dialect that is not known.
    internal IReadOnlyList<PolicyProblem> ProblemsIn(PolicyDialect? dialect)
    {
        var asked = dialect ?? PolicyDialect.AwsS3;
        if (_problems is null || _askedDialect != asked)
        {
            _problems = asked.Validate(Parsed, Kind ?? (asked.Kinds.Count > 0 ? asked.Kinds[0].Kind : PolicyKind.Identity), ByteLength);
            _askedDialect = asked;
        }

        return _problems;
    }

    // Null when nothing certain can be said: texts are not known, or the document is refused as malformed.
    internal PolicyMeaning? MeaningIn(GrantRuleOptions options)
    {
        var known = DialectIn(options);
        var dialect = known ?? PolicyDialect.AwsS3;
        if (_meaning is not null && _meaning.Dialect == dialect)
            return _meaning;
        if (Document is not { Statements.Count: > 0 and <= MaxStatements } document || HasUnknownText)
            return null;
        foreach (var problem in ProblemsIn(known))
        {
            if (problem is { IsRefused: true, Family: PolicyProblemFamily.Malformed })
                return null;
        }

        return _meaning = new PolicyMeaning(this, document, dialect, known is not null);
    }

    // What was not looked at because the policy is too large, or null.
    internal string? LimitReached => Document is { Statements.Count: > MaxStatements and var count }
        ? "The policy has " + count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " statements, and what they mean together is asked for up to " + MaxStatements.ToString(System.Globalization.CultureInfo.InvariantCulture) + "; split the policy"
        : _meaning is { IsIncomplete: true }
            ? "The policy has too many patterns to compare all of them with each other in the time a rule has; split the policy"
            : null;

    // Whether something in a range of the text is computed elsewhere.
    internal bool IsUnknown(JsonSpan span) => span.End <= Text.Length && Text.IndexOf(Hole, span.Start, span.Length) >= 0;

    /// <summary>Whether a text is computed elsewhere, at least in part.</summary>
    /// <param name="text">A text of the document.</param>
    public static bool IsUnknown(PolicyText text) => text.Value.IndexOf(Hole) >= 0;
}
