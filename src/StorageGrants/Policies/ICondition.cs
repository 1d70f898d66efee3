using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>A condition for statements about certain actions.</summary>
/// <typeparam name="TActions">The actions that carry the key of the condition in their requests.</typeparam>
public interface ICondition<in TActions>
{
    /// <summary>The condition as a part of a policy document.</summary>
    PolicyCondition Content { get; }
}
