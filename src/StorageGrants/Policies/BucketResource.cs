namespace StorageGrants.Policies;

/// <summary>A bucket, or a pattern of bucket names, as a resource of a dialect.</summary>
/// <typeparam name="TDialect">The dialect.</typeparam>
public class BucketResource<TDialect>
{
    internal BucketResource(string text) => Text = text;

    /// <summary>The resource as policies write it, such as <c>arn:aws:s3:::acme-logs</c>.</summary>
    public string Text { get; }

    /// <summary>The resource as policies write it.</summary>
    public override string ToString() => Text;
}
