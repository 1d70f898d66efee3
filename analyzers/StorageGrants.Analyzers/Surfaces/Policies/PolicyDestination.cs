using StorageGrants.Access.Policies;

namespace StorageGrants.Analyzers.Surfaces.Policies;

/// <summary>What a policy is sent to.</summary>
internal sealed class PolicyDestination
{
    public PolicyDestination(string? dialect, PolicyKind kind)
    {
        Dialect = dialect;
        Kind = kind;
    }

    /// <summary>Name of the dialect, or null for a client that speaks to services of several.</summary>
    public string? Dialect { get; }

    public PolicyKind Kind { get; }
}
