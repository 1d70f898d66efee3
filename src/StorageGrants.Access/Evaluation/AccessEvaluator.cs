using System;
using System.Collections.Generic;

namespace StorageGrants.Access;

/// <summary>
/// An organization made ready to answer who may do what. It never changes and may be used by many threads; an answer allocates
/// nothing, and nothing a request holds makes it throw.
/// </summary>
public sealed class AccessEvaluator
{
    private readonly Dictionary<string, CompiledPrincipal> _principals;
    private readonly Dictionary<string, CompiledBucket> _buckets;
    private readonly Dictionary<string, int> _resourceGroups;
    private readonly int[] _parents;
    private readonly bool[] _deactivated;

    internal AccessEvaluator(
        AccessModel model,
        Dictionary<string, CompiledPrincipal> principals,
        Dictionary<string, CompiledBucket> buckets,
        Dictionary<string, int> resourceGroups,
        int[] parents,
        bool[] deactivated,
        ulong settings)
    {
        Model = model;
        _principals = principals;
        _buckets = buckets;
        _resourceGroups = resourceGroups;
        _parents = parents;
        _deactivated = deactivated;
        Settings = settings;
    }

    /// <summary>How the system decides.</summary>
    public AccessModel Model { get; }

    internal ulong Settings { get; }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    public AccessDecision Evaluate(in AccessRequest request)
    {
        var step = Decide(request, out _);
        return new AccessDecision(step.Effect, step.Evidence, step.Id);
    }

    /// <summary>Answers a request and says why.</summary>
    /// <param name="request">The request.</param>
    public AccessExplanation Explain(in AccessRequest request)
    {
        var step = Decide(request, out var evaluation);
        return AccessExplainer.Explain(step, ref evaluation);
    }

    internal CompiledPrincipal? FindPrincipal(string name) => _principals.TryGetValue(name, out var principal) ? principal : null;

    internal CompiledBucket? FindBucket(string name) => _buckets.TryGetValue(name, out var bucket) ? bucket : null;

    /// <summary>The scope of a resource group; that of the organization for an unknown one.</summary>
    internal int FindResourceGroup(string name) => _resourceGroups.TryGetValue(name, out var scope) ? scope : CompiledHolder.Organization;

    internal int ParentOf(int scope) => _parents[scope];

    internal bool IsDeactivated(int operation) => _deactivated[operation];

    private AccessStep Decide(in AccessRequest request, out Evaluation evaluation)
    {
        var operation = Model.IndexOf(request.Operation);
        var principal = request.Principal is null ? null : FindPrincipal(request.Principal);
        evaluation = new Evaluation(this, request, principal, Math.Max(operation, 0));
        if (operation < 0)
            return BuiltInSteps.UnknownOperation;
        return request.Principal is not null && principal is null ? BuiltInSteps.UnknownPrincipal : Model.Decide(ref evaluation);
    }
}
