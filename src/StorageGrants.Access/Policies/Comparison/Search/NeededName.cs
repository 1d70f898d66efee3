using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>Tells of most users that a policy names that their names are needed, so that no search has to.</summary>
internal static class NeededName
{
    /// <summary>Whether a user is allowed something by one name in one statement alone, and no Deny speaks of it.</summary>
    /// <param name="document">The policy, of which the statement allows something.</param>
    /// <param name="index">The statement.</param>
    /// <param name="at">The name in its <c>Principal</c>.</param>
    /// <param name="semantics">How the dialect evaluates.</param>
    internal static bool IsCertain(ComparedDocument document, int index, int at, EvaluationSemantics semantics)
    {
        var statement = document.Document.Statements[index];
        if (statement is not { Effect: PolicyEffect.Allow, Principal: { } principals, NotPrincipal: null } || semantics.TenantUsers)
        {
            return false;
        }

        var caller = RequestPrincipal.FromArn(principals.Items[at].Value.Value);
        return caller.Kind == RequestPrincipalKind.User
            && !principals.Items.Where((item, i) => i != at && MayMean(item.Value.Value, caller, semantics)).Any()
            && !document.Statements.Any(other => other.Index != index && (other.Compiled?.MatchPrincipal(caller, isCrossAccount: false) ?? Outcome.Yes) != Outcome.No);
    }

    // Users have one ARN each. An account that delegates does nothing for its users at home; what is no identity may be a group.
    private static bool MayMean(string name, RequestPrincipal caller, EvaluationSemantics semantics) =>
        name == caller.Arn
        || (name == caller.Account || name == caller.RootArn
            ? !semantics.AccountsDelegate
            : RequestPrincipal.FromArn(name).Kind is not (RequestPrincipalKind.User or RequestPrincipalKind.Role or RequestPrincipalKind.Root));
}
