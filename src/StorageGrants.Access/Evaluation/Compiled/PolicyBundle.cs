using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>The policies of one principal, group, bucket or session, made ready.</summary>
internal sealed class PolicyBundle
{
    private readonly CompiledPolicies? _widened;
    private readonly bool _hasDeny;

    public PolicyBundle(PolicyDialect dialect, IReadOnlyList<AccessPolicy> policies, PolicySources source, bool withNarrower)
    {
        Policies = policies;
        var documents = new List<PolicyDocument>(policies.Count);
        foreach (var policy in policies)
        {
            documents.Add(policy.Document);
            foreach (var statement in policy.Document.Statements)
                _hasDeny |= statement.Effect != PolicyEffect.Allow;
        }

        Compiled = Compile(dialect, documents, source);
        if (withNarrower)
            _widened = Compile(dialect, documents.ConvertAll(WidenedPolicy.Of), source);
    }

    public IReadOnlyList<AccessPolicy> Policies { get; }

    public CompiledPolicies Compiled { get; }

    /// <summary>What the statements say, whatever the principal may do without them.</summary>
    public PolicyVoice Say(in PolicyRequest request)
    {
        var voice = VoiceOf(Compiled.Evaluate(request));
        if (voice != PolicyVoice.Unmatched || !_hasDeny)
            return voice;

        // Where nothing is granted the engine need not ask whether a statement may deny.
        var granted = Compiled.Evaluate(request with { BaseAccess = BaseAccess.Granted });
        return granted.Reason == DecisionReason.StatementUndocumented ? PolicyVoice.MayDeny : PolicyVoice.Unmatched;
    }

    /// <summary>Whether an Allow would match for another prefix, address or time.</summary>
    public bool HasNarrowerAllow(in PolicyRequest request) => _widened is not null && VoiceOf(_widened.Evaluate(request)) == PolicyVoice.Allow;

    private static CompiledPolicies Compile(PolicyDialect dialect, List<PolicyDocument> documents, PolicySources source) =>
        source == PolicySources.Resource ? CompiledPolicies.Compile(dialect, resource: documents) : CompiledPolicies.Compile(dialect, identity: documents);

    // What the engine concludes without a statement is for the steps of the system to say.
    private static PolicyVoice VoiceOf(in Decision decision) => decision.Reason switch
    {
        DecisionReason.StatementAllows => PolicyVoice.Allow,
        DecisionReason.StatementDenies => PolicyVoice.Deny,
        DecisionReason.StatementUndocumented => PolicyVoice.Undocumented,
        _ => PolicyVoice.Unmatched,
    };
}
