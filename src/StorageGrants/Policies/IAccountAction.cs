namespace StorageGrants.Policies;

/// <summary>An action that concerns no single bucket or object, such as listing all buckets: its resource is <c>*</c>.</summary>
/// <typeparam name="TActions">What the action fits: the dialect, its kinds of policies, its condition keys.</typeparam>
public interface IAccountAction<out TActions> : IPolicyAction<TActions>
{
}
