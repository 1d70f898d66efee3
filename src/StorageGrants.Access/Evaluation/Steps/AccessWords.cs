namespace StorageGrants.Access;

/// <summary>The words that the tests of a system ask for; data may use no others.</summary>
internal sealed class AccessWords
{
    public WordList Attributes { get; } = new("attribute");

    public WordList Settings { get; } = new("setting");

    public WordList BucketSettings { get; } = new("setting of buckets");

    /// <summary>Whether a test asks if an Allow speaks of the bucket, but for another prefix, address or time.</summary>
    public bool AsksForNarrower { get; set; }
}
