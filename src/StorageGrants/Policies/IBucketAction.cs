namespace StorageGrants.Policies;

/// <summary>An action on a bucket itself: its resource is <c>arn:aws:s3:::bucket</c>.</summary>
/// <typeparam name="TActions">What the action fits: the dialect, its kinds of policies, its condition keys.</typeparam>
public interface IBucketAction<out TActions> : IResourceAction<TActions>
{
}
