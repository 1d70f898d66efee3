using System;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>Says what one statement makes of a request, element by element.</summary>
internal sealed class StatementExplainer
{
    private readonly DialectEvaluation _evaluation;
    private readonly CompiledStatement _statement;
    private readonly string _action;

    /// <param name="evaluation">How the dialect evaluates.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="action">The action of the request, as the dialect writes it.</param>
    public StatementExplainer(DialectEvaluation evaluation, CompiledStatement statement, string action)
    {
        _action = action;
        _evaluation = evaluation;
        _statement = statement;
    }

    private EvaluationSemantics Semantics => _evaluation.Semantics;

    private PolicyStatement Source => _statement.Source;

    public StatementExplanation Explain(in PolicyRequest request)
    {
        StatementExplanation? open = null;
        if (Note(_statement.MatchAction(_action), ActionName, ActionSpan, ActionText, ActionRule, ref open) is { } byAction)
            return byAction;
        if (Note(_statement.MatchResource(request), ResourceName, ResourceSpan, ResourceText(request), ResourceRule, ref open) is { } byResource)
            return byResource;
        if (Note(_statement.MatchPrincipal(request.Principal, request.IsCrossAccount), PrincipalName, PrincipalSpan, PrincipalText(request), IsDelegated(request) ? "principals" : PrincipalRule, ref open) is { } byPrincipal)
            return byPrincipal;
        for (var i = 0; i < _statement.Conditions.Length; i++)
        {
            var outcome = _statement.Conditions[i].Evaluate(request);
            if (outcome == Outcome.Yes)
                continue;
            var (text, rule) = ConditionExplainer.Explain(_evaluation, Source.Conditions[i], outcome, request);
            var explained = Result(outcome, "Condition", i, Source.Conditions[i].OperatorText.Span, text, rule);
            if (outcome == Outcome.No)
                return explained;
            open ??= explained;
        }

        if (_statement.Outside is { } outside)
            open ??= Result(Outcome.Unknown, outside, -1, Source.Span, "What " + outside + " does here is not documented", Semantics.Rule("outsideDialect"));
        if (_statement.Effect is null)
            return MissingEffect(open);
        return open ?? (Source.EffectText is null
            ? Result(Outcome.Yes, null, -1, Source.Span, "Every element matches, and without an effect the statement denies", Semantics.Rule("missingEffect"))
            : Result(Outcome.Yes, null, -1, Source.Span, "Every element matches", null));
    }

    private string ActionName => Source.Action is null && Source.NotAction is not null ? "NotAction" : "Action";

    private JsonSpan ActionSpan => (Source.Action ?? Source.NotAction)?.Span ?? Source.Span;

    private string? ActionRule => Source.Action is null && Source.NotAction is null ? "missingElement" : ActionName == "NotAction" && !Semantics.NotActionMatches ? "notAction" : null;

    private string ResourceName => Source.Resource is null && Source.NotResource is not null ? "NotResource" : "Resource";

    private JsonSpan ResourceSpan => (Source.Resource ?? Source.NotResource)?.Span ?? Source.Span;

    private string? ResourceRule => Source.Resource is null && Source.NotResource is null ? "missingElement" : Semantics.ForwardGlobs ? "globs" : null;

    private string PrincipalName => Source.Principal is null && Source.NotPrincipal is not null ? "NotPrincipal" : "Principal";

    private JsonSpan PrincipalSpan => (Source.Principal ?? Source.NotPrincipal)?.Span ?? Source.Span;

    private string? PrincipalRule => Source.Principal is null && Source.NotPrincipal is null ? "missingElement" : null;

    private bool IsDelegated(in PolicyRequest request) =>
        Source.Principal is not null && _statement.MatchPrincipal(request.Principal, isCrossAccount: true) == Outcome.Yes;

    private string ActionText =>
        ActionRule switch
        {
            "notAction" => "NotAction never matches in this system",
            "missingElement" => "The statement names no action",
            _ => ActionName + " does not cover " + _action,
        };

    private string ResourceText(in PolicyRequest request) =>
        ResourceRule == "missingElement" ? "The statement names no resource" : ResourceName + " does not cover " + request.Resource;

    private string PrincipalText(in PolicyRequest request) =>
        IsDelegated(request) ? "Principal names the account of " + request.Principal + ", whose own policies decide" : PrincipalRule is null ? PrincipalName + " does not cover " + request.Principal : "The statement names no principal";

    private StatementExplanation MissingEffect(StatementExplanation? open)
    {
        var outcome = _statement.EffectIsUnknown ? Outcome.Unknown : Outcome.No;
        return open ?? Result(outcome, "Effect", -1, Source.EffectText?.Span ?? Source.Span, "The statement has no effect that the system is known to take", Semantics.Rule("missingEffect"));
    }

    // A mismatch ends the search; what is not known is kept in case nothing mismatches.
    private StatementExplanation? Note(Outcome outcome, string element, JsonSpan span, string text, string? rule, ref StatementExplanation? open)
    {
        var known = rule is null ? null : Semantics.Rule(rule);
        if (outcome == Outcome.No)
            return Result(outcome, element, -1, span, text, known);
        if (outcome == Outcome.Unknown)
            open ??= Result(outcome, element, -1, span, "Whether " + element + " matches is not documented", known ?? Semantics.Rule("outsideDialect"));
        return null;
    }

    private StatementExplanation Result(Outcome outcome, string? element, int condition, JsonSpan span, string text, EvaluationRule? rule)
    {
        var match = outcome == Outcome.Yes ? StatementMatch.Matched : outcome == Outcome.No ? StatementMatch.NotMatched : StatementMatch.Undocumented;
        var reason = new ExplanationReason(text, rule?.Evidence ?? Evidence.Documented, rule?.Sources ?? Array.Empty<string>(), span);
        return new StatementExplanation(_statement.Policy, _statement.Index, Source, match, element, condition, reason);
    }
}
