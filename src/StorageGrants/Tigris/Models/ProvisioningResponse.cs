namespace StorageGrants.Tigris;

public sealed partial record ProvisioningResponse
{
    /// <summary>
    /// The name of the bucket, whichever of the two documented spellings (<c>bucket_name</c>, <c>bucket</c>) the answer
    /// uses; <see langword="null"/> when it has neither. Source: docs/vendors/tigris.md.
    /// </summary>
    public string? ProvisionedBucketName => BucketName ?? Bucket;
}
