namespace StorageGrants.Access;

/// <summary>Holds when the principal has a role of the set on any resource: any role, or this one or one that includes it.</summary>
internal sealed class HoldsTest(int set, string? role) : AccessTest
{
    public int Set { get; } = set;

    public string? Role { get; } = role;

    public override bool Holds(ref Evaluation evaluation) =>
        (evaluation.RolesAnywhere(Set) & evaluation.Model.Sets[Set].RolesThatInclude(Role)) != 0;

    public override void Trace(ref Evaluation evaluation, AccessTrace trace) =>
        trace.AddGrants(ref evaluation, Set, evaluation.Model.Sets[Set].RolesThatInclude(Role), GrantReach.Anywhere);
}
