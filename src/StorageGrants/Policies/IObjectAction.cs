namespace StorageGrants.Policies;

/// <summary>An action on objects: its resource is <c>arn:aws:s3:::bucket/key</c>.</summary>
/// <typeparam name="TActions">What the action fits: the dialect, its kinds of policies, its condition keys.</typeparam>
public interface IObjectAction<out TActions> : IResourceAction<TActions>
{
}
