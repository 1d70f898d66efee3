namespace StorageGrants.Access;

/// <summary>Holds when a role that permits the operation by itself is switched off for everyone.</summary>
internal sealed class DeactivatedTest(bool expected) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => evaluation.Data.IsDeactivated(evaluation.Operation) == expected;
}
