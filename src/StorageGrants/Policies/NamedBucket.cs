namespace StorageGrants.Policies;

/// <summary>
/// One bucket by its full name. Statements about buckets and objects together take no pattern of bucket names: a pattern
/// such as <c>arn:aws:s3:::acme-*</c> matches all objects of those buckets as well.
/// </summary>
/// <typeparam name="TDialect">The dialect.</typeparam>
public sealed class NamedBucket<TDialect> : BucketResource<TDialect>
{
    internal NamedBucket(string text)
        : base(text)
    {
    }
}
