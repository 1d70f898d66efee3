using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace StorageGrants.Access.Policies;

public static partial class PolicyComparison
{
    private static readonly PolicyDocument Nothing = new(Array.Empty<PolicyStatement>());

    // Actions of identity services with which a caller can give itself more than it has.
    private static readonly string[] IdentityActions =
    {
        "iam:AddUserToGroup", "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:AttachUserPolicy", "iam:CreateAccessKey",
        "iam:CreateLoginProfile", "iam:CreatePolicyVersion", "iam:PassRole", "iam:PutGroupPolicy", "iam:PutRolePolicy", "iam:PutUserPolicy",
        "iam:SetDefaultPolicyVersion", "iam:UpdateAssumeRolePolicy", "iam:UpdateLoginProfile", "sts:AssumeRole",
    };

    /// <summary>What a policy allows at all.</summary>
    /// <param name="document">The policy.</param>
    /// <param name="dialect">The dialect whose engine evaluates it.</param>
    /// <param name="options">The limits; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException">The document or the dialect is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static NewAccessResult Access(
        PolicyDocument document, PolicyDialect dialect, ComparisonOptions? options = null, CancellationToken cancellationToken = default) =>
        Access(document, dialect, null, options, cancellationToken);

    /// <summary>
    /// With which requests a holder of the policy can widen what it is allowed: those that change policies or ACLs, hand out
    /// credentials, or, where the dialect shares documents with other services, change identities (such as <c>iam:PutUserPolicy</c>
    /// and <c>sts:AssumeRole</c>).
    /// </summary>
    /// <param name="document">The policy.</param>
    /// <param name="dialect">The dialect whose engine evaluates it.</param>
    /// <param name="options">The limits; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException">The document or the dialect is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static NewAccessResult CanEscalate(
        PolicyDocument document, PolicyDialect dialect, ComparisonOptions? options = null, CancellationToken cancellationToken = default)
    {
        var widening = new HashSet<string>(
            Require(dialect, nameof(dialect)).Actions.Where(IsWidening).Select(action => action.Name), StringComparer.OrdinalIgnoreCase);
        var others = dialect.Parts.IgnoresOtherServices ? IdentityActions : Array.Empty<string>();
        return Access(document, dialect, new ActionFilter(widening, others), options, cancellationToken);
    }

    /// <summary>The actions of a dialect that a statement matches, wildcards and <c>NotAction</c> written out, in the dialect's order.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="dialect">The dialect.</param>
    /// <returns>Those that it is known to match.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<DialectAction> ExpandActions(PolicyStatement statement, PolicyDialect dialect)
    {
        Require(statement, nameof(statement));
        Require(dialect, nameof(dialect));
        var compiled = CompiledPolicies.Compile(dialect, new[] { new PolicyDocument(new[] { statement }) }).Statements[0];
        var row = compiled.MatchKnownActions(dialect.Actions.Count);
        return dialect.Actions.Where((_, i) => row[i] == Outcome.Yes).ToArray();
    }

    private static NewAccessResult Access(
        PolicyDocument document, PolicyDialect dialect, ActionFilter? filter, ComparisonOptions? options, CancellationToken cancellationToken)
    {
        Require(document, nameof(document));
        Require(dialect, nameof(dialect));
        options ??= ComparisonOptions.Default;
        var kind = options.Kind ?? ComparedDocument.KindOf(dialect, document);
        return AccessSearch.Run(
            new ComparedDocument(Nothing, dialect, kind), new ComparedDocument(document, dialect, kind), dialect, kind, options, new ComparisonWork(options, cancellationToken), filter);
    }

    // Of the actions that manage permissions, those that write a policy or an ACL decide who may do what.
    private static bool IsWidening(DialectAction action) =>
        (action.Risks & ActionRisks.CredentialsExposure) != 0
        || (action.Access == ActionAccess.PermissionsManagement && (action.Risks & ActionRisks.ResourceExposure) != 0
            && (action.Name.EndsWith("Policy", StringComparison.OrdinalIgnoreCase) || action.Name.EndsWith("Acl", StringComparison.OrdinalIgnoreCase)));
}
