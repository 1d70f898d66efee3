using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Looks for requests that one document allows and another does not. Such a request is allowed by a statement of the new document,
/// no Deny of it matches, and in the old document either no Allow matches or a Deny does. Each class of actions and callers is a
/// question about resources; only statements whose conditions follow from those of the Allow are taken as covering it. A Deny that
/// is gone also gives back what callers may do before any policy is read.
/// </summary>
internal sealed class AccessSearch
{
    private readonly ComparedDocument _from;
    private readonly ComparedDocument _to;
    private readonly ComparisonOptions _options;
    private readonly ComparisonWork _work;
    private readonly PrincipalClasses _principals;
    private readonly ActionClasses _actions;
    private readonly AccessFindings _findings = new();
    private readonly WitnessSearch _witnesses;
    private readonly QuestionCoverage _coverage;
    private readonly HashSet<ComparedStatement> _lifted = new();
    private readonly ComparedStatement _baseAccess = ComparedStatement.BaseAccess();
    private readonly EvaluationSemantics _semantics;
    private readonly ActionFilter? _filter;
    private bool _isComplete = true;

    private AccessSearch(ComparedDocument from, ComparedDocument to, PolicyDialect dialect, PolicyKind kind, ComparisonOptions options, ComparisonWork work, ActionFilter? filter)
    {
        _from = from;
        _to = to;
        _options = options;
        _work = work;
        _filter = filter;
        _semantics = DialectEvaluation.Of(dialect).Semantics;
        var all = from.Statements.Concat(to.Statements).Append(_baseAccess).Distinct().ToList();
        _principals = PrincipalClasses.Of(kind, all, _semantics);
        _actions = ActionClasses.Of(dialect, all, work, filter?.Others);
        _coverage = new QuestionCoverage(all, _principals, work);
        _witnesses = new WitnessSearch(from, to, work);
    }

    /// <param name="from">The old document.</param>
    /// <param name="to">The new document.</param>
    /// <param name="dialect">The dialect of both.</param>
    /// <param name="kind">What both are attached to.</param>
    /// <param name="options">The limits.</param>
    /// <param name="work">What was used of the limits.</param>
    /// <param name="filter">The actions to look at, or null for all.</param>
    internal static NewAccessResult Run(
        ComparedDocument from, ComparedDocument to, PolicyDialect dialect, PolicyKind kind, ComparisonOptions options, ComparisonWork work, ActionFilter? filter = null) =>
        new AccessSearch(from, to, dialect, kind, options, work, filter).Run();

    private NewAccessResult Run()
    {
        foreach (var allow in _to.Statements.Where(statement => statement.MayAllow && !statement.Conditions.IsNever(_work)))
        {
            _work.CancellationToken.ThrowIfCancellationRequested();
            _work.Spend(_from.Statements.Count + _to.Statements.Count);
            if (!_from.Statements.Any(other => other.MayAllow && IsSame(other, allow)))
            {
                Look(allow, null, _principals.Items);
            }

            foreach (var deny in _from.Statements.Where(statement => statement.MayDeny && !_work.IsExhausted))
            {
                _work.Spend(_to.Statements.Count);
                if (IsGone(deny) && !allow.Conditions.And(deny.Conditions).IsNever(_work))
                {
                    Look(allow, deny, _principals.Items.Concat(_principals.Shared(allow, deny)));
                }
            }
        }

        // What a statement gives back is said already.
        foreach (var deny in _from.Statements.Where(statement => statement.MayDeny && !_lifted.Contains(statement) && !_work.IsExhausted))
        {
            _work.Spend(_to.Statements.Count);
            if (IsGone(deny) && !deny.Conditions.IsNever(_work))
            {
                Look(_baseAccess, deny, _principals.WithBaseAccess(_semantics));
            }
        }

        return new NewAccessResult(_findings.Items(), _isComplete && _actions.IsComplete && !_work.IsExhausted);
    }

    private bool IsGone(ComparedStatement deny) => !_to.Statements.Any(other => other.MayDeny && IsSame(deny, other));

    private void Look(ComparedStatement allow, ComparedStatement? lifted, IEnumerable<PrincipalClass> principals)
    {
        var settled = new HashSet<ActionClass>();
        foreach (var principal in principals)
        {
            if (!_principals.MayMatch(allow, principal) || (lifted is not null && !_principals.MayMatch(lifted, principal)))
            {
                continue;
            }

            foreach (var action in _actions.Items)
            {
                _work.Spend(1);
                if (_findings.Count >= _options.MaxFindings || _work.IsExhausted)
                {
                    _isComplete = false;
                    return;
                }

                if (!settled.Contains(action) && action.Matches[allow] != Outcome.No && (lifted is null || action.Matches[lifted] != Outcome.No)
                    && Look(new AccessQuestion(allow, lifted, principal, action)) && principal.Names.Count == 0)
                {
                    settled.Add(action);
                }
            }
        }
    }

    // Whether a certain finding was made, so that callers known by a name need not be asked for as well.
    private bool Look(AccessQuestion question)
    {
        _work.Spend(_from.Statements.Count + _to.Statements.Count);
        var names = _filter is null && question.Principal.KeptActions.Count == 0
            ? question.Action.Names
            : question.Action.Names.Where(name => _filter?.Contains(name) != false && !question.Principal.KeptActions.Contains(name, StringComparer.OrdinalIgnoreCase)).ToArray();
        if (names.Count == 0)
        {
            return false;
        }

        var conditions = question.Lifted is null ? question.Allow.Conditions : question.Allow.Conditions.And(question.Lifted.Conditions);
        var denies = _to.Statements.Where(statement => statement.MayDeny);
        var others = question.Lifted is null ? denies.Concat(_from.Statements.Where(statement => statement.MayAllow)).ToList() : denies.ToList();
        var covering = others.Where(other => _coverage.Covers(other, question, conditions)).ToList();
        if (question.Lifted is not null && covering.Any(other => QuestionCoverage.NamesAllOf(other, question.Lifted)))
        {
            return false;
        }

        var answer = _coverage.Uncovered(question, covering);
        if (answer.IsYes)
        {
            return false;
        }

        var inTheWay = others.Where(other => question.Action.Matches[other] != Outcome.No && _principals.MayMatch(other, question.Principal)).Except(covering).ToList();
        var witness = _witnesses.Find(question, conditions, covering, inTheWay, names[0], answer);
        if (witness is null)
        {
            _isComplete = false;
            return false;
        }

        _findings.Add(question, witness.Value.Request, witness.Value.Certainty, names);
        if (witness.Value.Certainty != Certainty.Certain)
        {
            return false;
        }

        if (question is { Lifted: not null, Allow.Compiled: not null })
        {
            _lifted.Add(question.Lifted);
        }

        return true;
    }

    private static bool IsSame(ComparedStatement left, ComparedStatement right) =>
        left.Identity == right.Identity && (left.Compiled is null) == (right.Compiled is null);
}
