namespace StorageGrants.Access;

/// <summary>Holds when the request names no principal.</summary>
internal sealed class AnonymousTest(bool expected) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => evaluation.Principal is null == expected;
}
