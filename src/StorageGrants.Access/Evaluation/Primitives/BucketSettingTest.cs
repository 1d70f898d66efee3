namespace StorageGrants.Access;

/// <summary>Holds when the bucket has the setting.</summary>
internal sealed class BucketSettingTest(ulong word) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) => evaluation.Bucket is { } bucket && (bucket.Settings & word) != 0;
}
