namespace StorageGrants.Policies;

/// <summary>Objects of a bucket as a resource of a dialect.</summary>
/// <typeparam name="TDialect">The dialect.</typeparam>
public sealed class ObjectResource<TDialect>
{
    internal ObjectResource(string text) => Text = text;

    /// <summary>The resource as policies write it, such as <c>arn:aws:s3:::acme-logs/2027/*</c>.</summary>
    public string Text { get; }

    /// <summary>The resource as policies write it.</summary>
    public override string ToString() => Text;
}
