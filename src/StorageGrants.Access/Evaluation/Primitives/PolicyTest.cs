namespace StorageGrants.Access;

/// <summary>Holds when policies say this.</summary>
internal sealed class PolicyTest(PolicySources sources, PolicyVoice voice) : AccessTest
{
    public PolicySources Sources { get; } = sources;

    public PolicyVoice Voice { get; } = voice;

    public override bool Holds(ref Evaluation evaluation)
    {
        var says = evaluation.PoliciesSay(Sources);
        if (says != PolicyVoice.Unmatched || Voice is not (PolicyVoice.Narrower or PolicyVoice.Unmatched))
            return says == Voice;
        return evaluation.HasNarrowerAllow(Sources) == (Voice == PolicyVoice.Narrower);
    }

    public override void Trace(ref Evaluation evaluation, AccessTrace trace) => trace.AddPolicies(ref evaluation, Sources);
}
