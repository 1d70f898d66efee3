namespace StorageGrants.Access;

/// <summary>Holds when the principal has the attribute.</summary>
internal sealed class AttributeTest(ulong word) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => evaluation.Principal is { } principal && (principal.Attributes & word) != 0;
}
