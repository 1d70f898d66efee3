using System.Collections.Generic;

namespace StorageGrants.Access;

/// <summary>What the tests of a step looked at.</summary>
internal sealed class AccessTrace
{
    public List<DecidingGrant> Grants { get; } = new();

    public List<DecidingPolicy> Policies { get; } = new();

    /// <summary>Whether the roles of the grants are needed together.</summary>
    public bool NeedsAllRoles { get; private set; }

    /// <summary>Adds the grants that give roles of a set on the resource, or anywhere, or on the wildcard.</summary>
    public void AddGrants(ref Evaluation evaluation, int set, ulong roles, GrantReach reach)
    {
        if (evaluation.Principal is not { } principal)
            return;
        var before = Grants.Count;
        NeedsAllRoles |= evaluation.Model.Sets[set].Combination == RoleCombination.AllOf;
        foreach (var holder in principal.Holders)
        {
            foreach (var (grant, grantSet, scope) in holder.Grants)
            {
                var counts = reach == GrantReach.Anywhere || (reach == GrantReach.Wildcard ? grant.Scope.Kind == ScopeKind.Wildcard : evaluation.Covers(grant, scope));
                if (grantSet == set && counts && (evaluation.Model.Sets[set].BitOf(grant.Role) & roles) != 0)
                    Grants.Add(new DecidingGrant(grant, holder.Name, isDefault: false));
            }
        }

        var roleSet = evaluation.Model.Sets[set];
        if (Grants.Count == before && roleSet.Set.DefaultRole is { } role && (principal.Everywhere(set).Valid & roleSet.BitOf(role) & roles) != 0)
            Grants.Add(new DecidingGrant(new AccessGrant(roleSet.Set.Name, role, AccessScope.Organization), principal.Name, isDefault: true));
    }

    /// <summary>Adds the policies of some sources that speak of the request; all of them when none does.</summary>
    public void AddPolicies(ref Evaluation evaluation, PolicySources sources)
    {
        var operation = evaluation.Model.Operations[evaluation.Operation];
        var silent = new List<DecidingPolicy>();
        var before = Policies.Count;
        for (var i = 0; i < operation.PolicyActions.Count + operation.DefaultAllowActions.Count; i++)
        {
            var action = i < operation.PolicyActions.Count ? operation.PolicyActions[i] : operation.DefaultAllowActions[i - operation.PolicyActions.Count];
            var request = evaluation.PolicyRequestFor(action);
            var at = 0;
            while (PolicyVoices.Next(evaluation, sources, ref at) is { } bundle)
            {
                var explanation = bundle.Compiled.Explain(request);
                var index = explanation.Decision.PolicyIndex;
                if (index >= 0)
                    Policies.Add(new DecidingPolicy(bundle.Policies[index], explanation));
                else
                    silent.Add(new DecidingPolicy(bundle.Policies[0], explanation));
            }
        }

        // A Deny decides before what it stands beside.
        Policies.Sort((left, right) => (left.Explanation.Effect == Effect.Deny ? 0 : 1).CompareTo(right.Explanation.Effect == Effect.Deny ? 0 : 1));
        if (Policies.Count == before)
            Policies.AddRange(silent);
    }
}
