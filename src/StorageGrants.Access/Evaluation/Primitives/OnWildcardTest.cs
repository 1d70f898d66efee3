namespace StorageGrants.Access;

/// <summary>Holds when a grant on the wildcard has a role that turns into this there.</summary>
internal sealed class OnWildcardTest(string becomes) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation)
    {
        for (var set = 0; set < evaluation.Model.Sets.Length; set++)
        {
            if ((evaluation.RolesOnWildcard(set) & evaluation.Model.Sets[set].RolesThatBecome(becomes)) != 0)
                return true;
        }

        return false;
    }

    public override void Trace(ref Evaluation evaluation, AccessTrace trace)
    {
        for (var set = 0; set < evaluation.Model.Sets.Length; set++)
            trace.AddGrants(ref evaluation, set, evaluation.Model.Sets[set].RolesThatBecome(becomes), GrantReach.Wildcard);
    }
}
