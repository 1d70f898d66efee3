using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>A rule that reports what the dialect of a policy says is wrong with it, one family of problems each.</summary>
internal abstract class PolicyAcceptanceRule : GrantRule
{
    public sealed override void Check(PolicySubject policy, GrantRuleContext context)
    {
        var dialect = policy.DialectIn(context.Options);
        var problems = policy.ProblemsIn(dialect);
        var misspelt = new MisspeltElements(policy.Document, problems);
        foreach (var problem in problems)
        {
            if (Covers(problem, dialect) && !policy.IsUnknown(problem.Span) && !misspelt.Explain(problem))
                context.Report(FindingOf(problem, policy, dialect));
        }
    }

    /// <summary>Whether a problem is this rule's.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="dialect">The dialect of the policy, or null when it is not known.</param>
    protected abstract bool Covers(PolicyProblem problem, PolicyDialect? dialect);

    /// <summary>How grave a problem is.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="dialect">The dialect of the policy, or null when it is not known.</param>
    protected virtual RuleSeverity SeverityOf(PolicyProblem problem, PolicyDialect? dialect) =>
        Descriptor.Severity == RuleSeverity.Error && (dialect is null || !problem.IsRefused) ? RuleSeverity.Warning : Descriptor.Severity;

    private Finding FindingOf(PolicyProblem problem, PolicySubject policy, PolicyDialect? dialect)
    {
        var place = policy.At(problem.Span);
        return new Finding(Descriptor, SeverityOf(problem, dialect), place, problem.Message, null, FixesOf(problem, place));
    }

    private static IReadOnlyList<FindingFix>? FixesOf(PolicyProblem problem, GrantOrigin place)
    {
        if (problem is not { Suggestion: { } suggestion, Value: { } value } || !IsReplacement(problem.Kind, value, suggestion))
            return null;
        var changesRights = problem.Kind is not (PolicyProblemKind.WrongCase or PolicyProblemKind.InvalidEffect);
        return new[] { new FindingFix("Write '" + suggestion + "'", place, suggestion, changesRights) };
    }

    // A variable is a part of its text only, a number is no text yet, and an element without its Not says the opposite.
    private static bool IsReplacement(PolicyProblemKind kind, string value, string suggestion) =>
        kind is not (PolicyProblemKind.UnsupportedVariable or PolicyProblemKind.NumberForText or PolicyProblemKind.BooleanForText)
        && !string.Equals(value, "Not" + suggestion, StringComparison.Ordinal);
}
