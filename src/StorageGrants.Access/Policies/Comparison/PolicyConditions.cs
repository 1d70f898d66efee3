using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace StorageGrants.Access.Policies;

/// <summary>Questions about the conditions of one statement.</summary>
public static class PolicyConditions
{
    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What can be proved of the conditions of a statement: those that always or never hold, and windows of time that are empty or not now.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="version">The version of its document, which decides whether there are variables; null for none.</param>
    /// <param name="dialect">The dialect whose engine evaluates it.</param>
    /// <param name="now">The instant to compare windows with.</param>
    /// <param name="options">The limits; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException">The statement or the dialect is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<ConditionFinding> Analyze(
        PolicyStatement statement,
        PolicyText? version,
        PolicyDialect dialect,
        DateTimeOffset now,
        ComparisonOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        if (statement is null)
        {
            throw new ArgumentNullException(nameof(statement));
        }

        var evaluation = DialectEvaluation.Of(dialect ?? throw new ArgumentNullException(nameof(dialect)));
        var work = new ComparisonWork(options ?? ComparisonOptions.Default, cancellationToken);
        var set = new ConstraintReader(evaluation, new PatternReader(evaluation, version)).Read(statement.Conditions);
        var findings = new List<ConditionFinding>();
        var never = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < set.Constraints.Count; i++)
        {
            var constraint = set.Constraints[i];
            if (ConditionSet.IsAlways(constraint, work))
            {
                findings.Add(new ConditionFinding(ConditionFindingKind.AlwaysHolds, i, constraint.Source.Key.Value));
            }
            else if (ConditionSet.IsNever(constraint, work))
            {
                never.Add(constraint.Key);
                findings.Add(new ConditionFinding(ConditionFindingKind.NeverHolds, i, constraint.Source.Key.Value));
            }
            else if (constraint.Source.Operator.Test != ConditionTest.Null && constraint.Present is { } present && present.IsEmpty(work) == Truth.Yes)
            {
                findings.Add(new ConditionFinding(ConditionFindingKind.HoldsOnlyWithoutKey, i, constraint.Source.Key.Value));
            }
        }

        foreach (var combined in set.Combined().Where(combined => !never.Contains(combined.Key)))
        {
            var index = Enumerable.Range(0, set.Constraints.Count).First(i => set.Constraints[i].Key == combined.Key);
            if (combined.Present is RangeSet<long> window && combined.Absent == Outcome.No)
            {
                AddWindow(findings, window, index, combined.Source.Key.Value, now);
            }
            else if (ConditionSet.IsNever(combined, work))
            {
                findings.Add(new ConditionFinding(ConditionFindingKind.Contradiction, index, combined.Source.Key.Value));
            }
        }

        return findings;
    }

    private static void AddWindow(List<ConditionFinding> findings, RangeSet<long> window, int index, string key, DateTimeOffset now)
    {
        if (window.Hull is not { } hull)
        {
            findings.Add(new ConditionFinding(ConditionFindingKind.EmptyWindow, index, key));
            return;
        }

        var instant = InstantLine.FromDate(now);
        if (hull.High is { } high && (high.Value < instant || (high.Value == instant && !high.IsAfter)))
        {
            findings.Add(new ConditionFinding(ConditionFindingKind.PastWindow, index, key, Date(high.Value)));
        }
        else if (hull.Low is { } low && (low.Value > instant || (low.Value == instant && low.IsAfter)))
        {
            findings.Add(new ConditionFinding(ConditionFindingKind.FutureWindow, index, key, Date(low.Value)));
        }
    }

    // Null for an instant outside the calendar of the runtime.
    private static DateTimeOffset? Date(long instant)
    {
        var ticks = Epoch.Ticks + instant;
        return ticks < 0 || ticks > DateTimeOffset.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
