namespace StorageGrants.Access.Policies;

/// <summary>How two policies differ in what they allow.</summary>
public sealed class EquivalenceResult
{
    internal EquivalenceResult(NewAccessResult onlyLeft, NewAccessResult onlyRight)
    {
        OnlyLeft = onlyLeft;
        OnlyRight = onlyRight;
    }

    /// <summary>What the left policy allows and the right one does not.</summary>
    public NewAccessResult OnlyLeft { get; }

    /// <summary>What the right policy allows and the left one does not.</summary>
    public NewAccessResult OnlyRight { get; }

    /// <summary>Whether they allow the same.</summary>
    public Truth AreEquivalent =>
        OnlyLeft.IsEmpty == Truth.No || OnlyRight.IsEmpty == Truth.No ? Truth.No
        : OnlyLeft.IsEmpty == Truth.Yes && OnlyRight.IsEmpty == Truth.Yes ? Truth.Yes
        : Truth.NotDecided;

    /// <summary>A certain difference, or null when none was found.</summary>
    public AccessFinding? Witness =>
        OnlyLeft.IsEmpty == Truth.No ? OnlyLeft.Findings[0] : OnlyRight.IsEmpty == Truth.No ? OnlyRight.Findings[0] : null;
}
