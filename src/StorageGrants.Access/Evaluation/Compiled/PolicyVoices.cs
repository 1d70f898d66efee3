using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>Makes one answer of what the policies of several sources say about the actions an operation needs.</summary>
internal static class PolicyVoices
{
    public static PolicyVoice Of(in Evaluation evaluation, PolicySources sources)
    {
        var operation = evaluation.Model.Operations[evaluation.Operation];
        if (operation.PolicyActions.Count == 0 || !HasPolicies(evaluation, sources))
            return PolicyVoice.Absent;

        var answer = PolicyVoice.Allow;
        for (var i = 0; i < operation.PolicyActions.Count; i++)
            answer = And(answer, OfAction(evaluation, sources, operation.PolicyActions[i]));
        for (var i = 0; i < operation.DefaultAllowActions.Count; i++)
        {
            var voice = OfAction(evaluation, sources, operation.DefaultAllowActions[i]);
            if (voice == PolicyVoice.Deny)
                return voice;
            if (voice is PolicyVoice.MayDeny or PolicyVoice.Undocumented)
                answer = answer is PolicyVoice.Allow or PolicyVoice.Undocumented ? PolicyVoice.Undocumented : PolicyVoice.MayDeny;
        }

        return answer;
    }

    public static bool HasNarrowerAllow(in Evaluation evaluation, PolicySources sources)
    {
        var operation = evaluation.Model.Operations[evaluation.Operation];
        for (var i = 0; i < operation.PolicyActions.Count; i++)
        {
            if (!HasNarrowerAllow(evaluation, sources, operation.PolicyActions[i]))
                return false;
        }

        return operation.PolicyActions.Count > 0;
    }

    /// <summary>The bundles of one source in turn; null ends it.</summary>
    public static PolicyBundle? Next(in Evaluation evaluation, PolicySources sources, ref int at)
    {
        var own = evaluation.Principal?.Policies;
        var count = (sources & PolicySources.Identity) != 0 && own is not null ? own.Length : 0;
        while (at < count + 2)
        {
            var index = at++;
            var bundle = index < count ? own![index]
                : index == count ? ((sources & PolicySources.Resource) != 0 ? evaluation.Bucket?.Policies : null)
                : (sources & PolicySources.Session) != 0 ? evaluation.Principal?.Session : null;
            if (bundle is not null)
                return bundle;
        }

        return null;
    }

    private static bool HasPolicies(in Evaluation evaluation, PolicySources sources)
    {
        var at = 0;
        return Next(evaluation, sources, ref at) is not null;
    }

    private static PolicyVoice OfAction(in Evaluation evaluation, PolicySources sources, string action)
    {
        var request = evaluation.PolicyRequestFor(action);
        var answer = PolicyVoice.Unmatched;
        var at = 0;
        while (Next(evaluation, sources, ref at) is { } bundle)
            answer = Or(answer, bundle.Say(request));
        return answer;
    }

    private static bool HasNarrowerAllow(in Evaluation evaluation, PolicySources sources, string action)
    {
        var request = evaluation.PolicyRequestFor(action);
        var at = 0;
        while (Next(evaluation, sources, ref at) is { } bundle)
        {
            if (bundle.Say(request) == PolicyVoice.Allow || bundle.HasNarrowerAllow(request))
                return true;
        }

        return false;
    }

    // A Deny of one source beats every Allow; what may be a Deny leaves the answer open. The voices are in that order.
    private static PolicyVoice Or(PolicyVoice left, PolicyVoice right)
    {
        var louder = left > right ? left : right;
        return louder == PolicyVoice.Allow && (left == PolicyVoice.MayDeny || right == PolicyVoice.MayDeny) ? PolicyVoice.Undocumented : louder;
    }

    // Every action must be allowed, and none denied.
    private static PolicyVoice And(PolicyVoice left, PolicyVoice right)
    {
        if (left == PolicyVoice.Deny || right == PolicyVoice.Deny)
            return PolicyVoice.Deny;
        var isOpen = left is PolicyVoice.Undocumented or PolicyVoice.MayDeny || right is PolicyVoice.Undocumented or PolicyVoice.MayDeny;
        if (left is PolicyVoice.Unmatched or PolicyVoice.MayDeny || right is PolicyVoice.Unmatched or PolicyVoice.MayDeny)
            return isOpen ? PolicyVoice.MayDeny : PolicyVoice.Unmatched;
        return isOpen ? PolicyVoice.Undocumented : PolicyVoice.Allow;
    }
}
