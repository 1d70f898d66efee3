namespace StorageGrants.Emulator.Tigris.State;

/// <summary>A role on a bucket, or on every bucket when the name is <c>*</c>.</summary>
internal readonly record struct BucketGrant(string BucketName, string Role)
{
    public const string Wildcard = "*";
}
