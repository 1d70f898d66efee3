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
    /// all or for all but fixed values. Other conditions make no difference.
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
        var open = new List<PolicyStatement>();
        var indexes = new List<int>();
        var unsure = new HashSet<int>();
        for (var i = 0; i < document.Statements.Count; i++)
        {
            var statement = document.Statements[i];
            var counts = Counts(statement, dialect);
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
        var access = AccessOf(new PolicyDocument(open) { Version = document.Version }, dialect, options, cancellationToken);
        var findings = access.Findings
            .Where(finding => finding.Witness.Principal.Kind == RequestPrincipalKind.Anonymous && finding.AllowIndex >= 0)
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
    }

    private static NewAccessResult AccessOf(PolicyDocument document, PolicyDialect dialect, ComparisonOptions? options, CancellationToken cancellationToken)
    {
        options ??= ComparisonOptions.Default;
        return Access(document, dialect, new ComparisonOptions
        {
            Kind = PolicyKind.Resource,
            Limits = options.Limits,
            MaxFindings = options.MaxFindings,
            MaxWork = options.MaxWork,
        }, cancellationToken);
    }

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
