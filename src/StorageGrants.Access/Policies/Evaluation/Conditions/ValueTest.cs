namespace StorageGrants.Access.Policies;

/// <summary>The values of a condition, ready to be compared with a value of the request.</summary>
internal abstract class ValueTest
{
    /// <summary>Whether any value of the policy compares as wanted with the value of the request.</summary>
    /// <param name="value">The value of the request.</param>
    /// <param name="wanted">Whether a match is looked for, or a mismatch.</param>
    /// <param name="request">The request, for variables.</param>
    /// <param name="readable">Whether the value of the request could be read as what the operator compares.</param>
    public abstract Outcome Any(string value, bool wanted, in PolicyRequest request, out bool readable);

    protected static Outcome Or(Outcome left, Outcome right) =>
        left == Outcome.Yes || right == Outcome.Yes ? Outcome.Yes
        : left == Outcome.Unknown || right == Outcome.Unknown ? Outcome.Unknown
        : Outcome.No;

    protected static Outcome Of(bool match, bool wanted) => match == wanted ? Outcome.Yes : Outcome.No;
}
