using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>A policy whose every text is known, with the answers that several rules ask for.</summary>
internal sealed class PolicyMeaning
{
    private readonly Lazy<IReadOnlyList<DeadStatement>> _dead;
    private readonly PolicySubject _subject;
    private readonly bool[] _full;
    private readonly IReadOnlyList<ConditionFinding>?[] _conditions;
    private DateTimeOffset _now;

    public PolicyMeaning(PolicySubject subject, PolicyDocument document, PolicyDialect dialect, bool isDialectKnown)
    {
        _subject = subject;
        Document = document;
        Dialect = dialect;
        IsDialectKnown = isDialectKnown;
        Options = new ComparisonOptions { Kind = subject.Kind, MaxWork = 5_000_000 };
        _dead = new Lazy<IReadOnlyList<DeadStatement>>(() => PolicyComparison.DeadStatements(Document, Dialect, Options));
        _conditions = new IReadOnlyList<ConditionFinding>?[document.Statements.Count];
        _full = new bool[document.Statements.Count];
        for (var i = 0; i < _full.Length; i++)
            _full[i] = FullAccess.Is(document.Statements[i], dialect);
    }

    public PolicyDocument Document { get; }

    /// <summary>The dialect, or the reference when it is not known.</summary>
    public PolicyDialect Dialect { get; }

    public bool IsDialectKnown { get; }

    public bool IsResourcePolicy => _subject.Kind == PolicyKind.Resource;

    /// <summary>Bounds the questions: rules run while someone types.</summary>
    public ComparisonOptions Options { get; }

    /// <summary>Whether a question was given up because it took too long.</summary>
    public bool IsIncomplete { get; set; }

    public IReadOnlyList<DeadStatement> Dead => _dead.Value;

    public bool AllowsEverything(int statement) => _full[statement];

    public bool IsDead(int statement)
    {
        foreach (var dead in Dead)
        {
            if (dead.Index == statement)
                return true;
        }

        return false;
    }

    /// <summary>What can be proved of the conditions of a statement.</summary>
    /// <param name="statement">Its index.</param>
    /// <param name="now">The instant to compare windows of time with.</param>
    public IReadOnlyList<ConditionFinding> ConditionsOf(int statement, DateTimeOffset now)
    {
        if (now != _now)
            Array.Clear(_conditions, 0, _conditions.Length);
        _now = now;
        return _conditions[statement] ??= PolicyConditions.Analyze(Document.Statements[statement], Document.Version, Dialect, now, Options);
    }

    public GrantOrigin At(JsonSpan span) => _subject.At(span.Length > 0 ? span : _subject.Span);

    /// <summary>The place that stands for a statement: its identifier, else its effect, else all of it.</summary>
    public GrantOrigin At(PolicyStatement statement) =>
        At(statement.Sid is { Span.Length: > 0 } sid ? sid.Span : statement.EffectText is { Span.Length: > 0 } effect ? effect.Span : statement.Span);

    /// <summary>How messages name a statement.</summary>
    public string NameOf(int index)
    {
        var sid = Document.Statements[index].Sid;
        return sid is { Value.Length: > 0 } ? "statement '" + sid.Value.Value + "'" : "statement " + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Whether another finding is about something inside a range already.</summary>
    public bool HasProblemIn(JsonSpan span)
    {
        foreach (var problem in _subject.ProblemsIn(Dialect))
        {
            if (problem.Span.Start >= span.Start && problem.Span.End <= span.End)
                return true;
        }

        return false;
    }
}
