namespace StorageGrants.Access.Policies;

/// <summary>How policies are compared.</summary>
public sealed class ComparisonOptions
{
    /// <summary>The default options.</summary>
    public static ComparisonOptions Default { get; } = new();

    /// <summary>What the policies are attached to; null to take a policy that names a principal for one of a resource, any other for one of an identity.</summary>
    public PolicyKind? Kind { get; set; }

    /// <summary>The work that one question about patterns may take; a comparison asks some dozens.</summary>
    public GlobLimits Limits { get; set; } = GlobLimits.Default;

    /// <summary>Findings after which the search ends without being complete, at least 1.</summary>
    public int MaxFindings { get; set; } = 100;

    /// <summary>Pattern positions passed through and statements looked at after which the search ends without being complete; about 5 to 50 ns each.</summary>
    public long MaxWork { get; set; } = 50_000_000;
}
