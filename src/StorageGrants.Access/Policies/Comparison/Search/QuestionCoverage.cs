using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>Which statements cover what a question asks for, and what resources they leave.</summary>
internal sealed class QuestionCoverage
{
    private readonly PrincipalClasses _principals;
    private readonly ComparisonWork _work;
    private readonly Dictionary<(ConditionSet, ConditionSet), bool> _implied = new();
    private readonly Dictionary<string, GlobAnswer> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<ComparedStatement, int> _numbers = new();

    /// <param name="statements">The statements of both documents.</param>
    /// <param name="principals">The callers they tell apart.</param>
    /// <param name="work">What was used of the limits.</param>
    internal QuestionCoverage(IReadOnlyList<ComparedStatement> statements, PrincipalClasses principals, ComparisonWork work)
    {
        _principals = principals;
        _work = work;
        foreach (var statement in statements)
        {
            _numbers[statement] = _numbers.Count;
        }
    }

    /// <summary>Whether a statement certainly matches every request of a question, its resources aside.</summary>
    internal bool Covers(ComparedStatement other, AccessQuestion question, ConditionSet conditions)
    {
        if (!other.IsKnown || question.Action.Matches[other] != Outcome.Yes || !_principals.MustMatch(other, question.Principal))
        {
            return false;
        }

        var key = (conditions, other.Conditions);
        if (question.Lifted is not null)
        {
            return conditions.Implies(other.Conditions, _work);
        }

        if (!_implied.TryGetValue(key, out var implied))
        {
            _implied[key] = implied = conditions.Implies(other.Conditions, _work);
        }

        return implied;
    }

    /// <summary>Whether no resource of a question is left by the statements that cover it.</summary>
    internal GlobAnswer Uncovered(AccessQuestion question, List<ComparedStatement> covering)
    {
        var key = string.Join(",", covering.Select(other => _numbers[other])) + "|" + _numbers[question.Allow] + "|"
            + (question.Lifted is null ? -1 : _numbers[question.Lifted]) + "|" + (int)question.Action.Resources;
        if (!_answers.TryGetValue(key, out var answer))
        {
            _answers[key] = answer = _work.IsEmpty(question.Resources(ResourceUniverse.Of(question.Action.Resources), covering));
        }

        return answer;
    }

    /// <summary>
    /// Whether a statement names every resource that another one names. Two patterns with the same variable need no search to be
    /// compared, and a search could not say.
    /// </summary>
    internal static bool NamesAllOf(ComparedStatement other, ComparedStatement deny)
    {
        if (other.Compiled?.Source is not { Resource: { } wide, NotResource: null } || deny.Compiled?.Source is not { Resource: { Values.Count: > 0 } narrow, NotResource: null })
        {
            return false;
        }

        var isSameVersion = other.ResolvesVariables == deny.ResolvesVariables;
        return narrow.Values.All(value => wide.Values.Contains(value) && (isSameVersion || !IdentityText.HasVariables(value.Value)));
    }
}
