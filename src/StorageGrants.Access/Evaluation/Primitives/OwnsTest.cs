namespace StorageGrants.Access;

/// <summary>Holds when the principal is among the owners of the bucket.</summary>
internal sealed class OwnsTest(bool expected) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => evaluation.Owns == expected;
}
