namespace StorageGrants.Access;

/// <summary>Holds when the grants of the principal name more buckets than this.</summary>
internal sealed class BucketCountTest(int limit) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => evaluation.Principal is { } principal && principal.BucketCount > limit;
}
