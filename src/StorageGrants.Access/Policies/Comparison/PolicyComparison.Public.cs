using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace StorageGrants.Access.Policies;

public static partial class PolicyComparison
{
    /// <summary>
    /// Whether a policy of a resource is public, as Amazon S3 uses the word: a statement allows any caller something, no condition
    /// limits it to fixed values of a key such as <c>aws:SourceIp</c>, <c>aws:SourceVpc</c> or <c>aws:PrincipalOrgID</c>, and no Deny takes it back, be it for
    /// all or for all but fixed values. Other conditions make no difference, unless nothing is left: a statement whose conditions can
    /// never hold, alone or beside what is denied, makes nothing public, and a Deny that can never match takes nothing back.
    /// </summary>
    /// <param name="document">The policy.</param>
    /// <param name="dialect">The dialect whose engine evaluates it.</param>
    /// <param name="options">The limits; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException">The document or the dialect is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PublicAccess IsPublic(
        PolicyDocument document, PolicyDialect dialect, ComparisonOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require(document, nameof(document));
        Require(dialect, nameof(dialect));
        options ??= ComparisonOptions.Default;
        var work = new ComparisonWork(options, cancellationToken);
        var compared = new ComparedDocument(document, dialect, PolicyKind.Resource);
        var never = new HashSet<int>(compared.Statements.Where(statement => statement.Index >= 0 && statement.Conditions.IsNever(work)).Select(statement => statement.Index));
        var open = new List<PolicyStatement>();
        var indexes = new List<int>();
        var unsure = new HashSet<int>();
        for (var i = 0; i < document.Statements.Count; i++)
        {
            var statement = document.Statements[i];
            var counts = never.Contains(i) ? Truth.No : Counts(statement, dialect);
            if (counts == Truth.NotDecided)
            {
                unsure.Add(statement.Effect == PolicyEffect.Deny ? -1 : i);
            }

            // A Deny of which that is not known takes nothing back for certain.
            if (counts == Truth.Yes || (counts == Truth.NotDecided && statement.Effect != PolicyEffect.Deny))
            {
                open.Add(statement.Conditions.Count == 0 ? statement : StatementEdit.WithConditions(statement, Array.Empty<PolicyCondition>()));
                indexes.Add(i);
            }
        }

        // Whoever is anonymous is known by no name: what it is allowed, anyone is.
        var access = AccessOf(new PolicyDocument(open) { Version = document.Version }, dialect, options, work);
        var leaves = new Dictionary<int, bool>();
        var findings = access.Findings
            .Where(finding => IsAnyone(finding) && LeavesSomething(indexes[finding.AllowIndex]))
            .Select(finding => new AccessFinding(
                finding.Witness,
                unsure.Contains(-1) || unsure.Contains(indexes[finding.AllowIndex]) ? Certainty.MayAllowMore : finding.Certainty,
                finding.Actions,
                indexes[finding.AllowIndex],
                -1))
            .ToArray();
        return new PublicAccess(
            findings.Any(finding => finding.Certainty == Certainty.Certain) ? Truth.Yes
            : findings.Length == 0 && access.IsComplete ? Truth.No
            : Truth.NotDecided,
            findings);

        // Whether an Allow, with its conditions and beside every Deny with its own, may still allow anyone something.
        bool LeavesSomething(int allow)
        {
            if (leaves.TryGetValue(allow, out var known))
            {
                return known;
            }

            var asked = document.Statements.Where((statement, i) => i == allow || statement.Effect == PolicyEffect.Deny).ToArray();
            if (asked.All(statement => statement.Conditions.Count == 0))
            {
                return leaves[allow] = true;
            }

            var rest = AccessOf(new PolicyDocument(asked) { Version = document.Version }, dialect, options, work);
            return leaves[allow] = !rest.IsComplete || rest.Findings.Any(IsAnyone);
        }
    }

    private static bool IsAnyone(AccessFinding finding) => finding.Witness.Principal.Kind == RequestPrincipalKind.Anonymous && finding.AllowIndex >= 0;

    private static NewAccessResult AccessOf(PolicyDocument document, PolicyDialect dialect, ComparisonOptions options, ComparisonWork work) =>
        AccessSearch.Run(
            new ComparedDocument(Nothing, dialect, PolicyKind.Resource), new ComparedDocument(document, dialect, PolicyKind.Resource), dialect, PolicyKind.Resource, options, work);

    // Whether a statement counts without its conditions: an Allow unless one limits callers, a Deny where they leave out fixed ones alone.
    private static Truth Counts(PolicyStatement statement, PolicyDialect dialect)
    {
        var conditions = statement.Conditions;
        if (statement.Effect == PolicyEffect.Deny)
        {
            return conditions.Count switch
            {
                0 => Truth.Yes,
                1 => FixedValues.DeniesOthers(conditions[0], dialect),
                _ => Truth.No,
            };
        }

        var limits = conditions.Select(condition => FixedValues.Limits(condition, dialect)).ToArray();
        return limits.Contains(Truth.Yes) ? Truth.No : limits.Contains(Truth.NotDecided) ? Truth.NotDecided : Truth.Yes;
    }
}
