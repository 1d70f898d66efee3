namespace StorageGrants.Access;

/// <summary>Stands for a test that could not be read: it never holds, so that what follows it decides.</summary>
internal sealed class NeverTest : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => false;
}
