namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>Where a call is made, and what the owner put there for it.</summary>
internal sealed class Place(string bucket, string policy)
{
    public const string Key = "object";
    public const string Source = "source";

    /// <summary>The bucket.</summary>
    public string Bucket { get; } = bucket;

    /// <summary>Its policy, for calls that set it.</summary>
    public string Policy { get; } = policy;

    public string? VersionId { get; set; }

    public string? UploadId { get; set; }

    public string? ETag { get; set; }
}
