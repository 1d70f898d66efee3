namespace StorageGrants.Access;

/// <summary>Holds when the grants of a role set that cover the resource come to one of these outcomes.</summary>
internal sealed class GrantTest(int set, int operation, GrantOutcomes outcomes) : AccessTest
{
    public int Set { get; } = set;

    public GrantOutcomes Outcomes { get; } = outcomes;

    /// <summary>The operation asked for: that of the request unless the test names one.</summary>
    public int OperationIn(in Evaluation evaluation) => operation < 0 ? evaluation.Operation : operation;

    public override bool Holds(ref Evaluation evaluation) => (evaluation.OutcomeOf(Set, OperationIn(evaluation)) & Outcomes) != 0;

    public override void Trace(ref Evaluation evaluation, AccessTrace trace)
    {
        var set = evaluation.Model.Sets[Set];
        var outcome = evaluation.OutcomeOf(Set, OperationIn(evaluation));
        trace.AddGrants(ref evaluation, Set, set.RolesWith(outcome, OperationIn(evaluation)), GrantReach.Resource);
    }
}
