namespace StorageGrants.Access;

/// <summary>Holds when the bucket belongs to another account than the principal.</summary>
internal sealed class ForeignTest(bool expected) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => evaluation.IsForeign == expected;
}
