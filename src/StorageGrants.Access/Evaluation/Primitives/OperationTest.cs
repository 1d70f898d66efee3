namespace StorageGrants.Access;

/// <summary>Holds for some operations: the one named, those with a tag, those with an access.</summary>
internal sealed class OperationTest(bool[] operations) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => operations[evaluation.Operation];
}
