namespace StorageGrants.Policies;

/// <summary>An action, or a pattern of actions, that concerns buckets, objects or both.</summary>
/// <typeparam name="TActions">What the action fits: the dialect, its kinds of policies, its condition keys.</typeparam>
public interface IResourceAction<out TActions> : IPolicyAction<TActions>
{
}
