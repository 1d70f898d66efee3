namespace StorageGrants.Policies;

/// <summary>An action of a policy dialect, of any level.</summary>
/// <typeparam name="TActions">What the action fits: the dialect, its kinds of policies, its condition keys.</typeparam>
public interface IPolicyAction<out TActions>
{
    /// <summary>The action as policies write it, such as <c>s3:GetObject</c>.</summary>
    string Name { get; }
}
