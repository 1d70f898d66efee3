namespace StorageGrants.Access;

/// <summary>Holds when the test inside does not.</summary>
internal sealed class NotTest(AccessTest test) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => !test.Holds(ref evaluation);
}
