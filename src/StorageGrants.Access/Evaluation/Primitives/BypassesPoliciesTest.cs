namespace StorageGrants.Access;

/// <summary>Holds when a grant that covers the resource has a role for which policies are not read.</summary>
internal sealed class BypassesPoliciesTest(bool expected) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation)
    {
        var does = false;
        for (var set = 0; set < evaluation.Model.Sets.Length && !does; set++)
            does = (evaluation.RolesThatCover(set).Valid & evaluation.Model.Sets[set].RolesThatBypassPolicies) != 0;
        return does == expected;
    }

    public override void Trace(ref Evaluation evaluation, AccessTrace trace)
    {
        for (var set = 0; set < evaluation.Model.Sets.Length; set++)
            trace.AddGrants(ref evaluation, set, evaluation.Model.Sets[set].RolesThatBypassPolicies, GrantReach.Resource);
    }
}
