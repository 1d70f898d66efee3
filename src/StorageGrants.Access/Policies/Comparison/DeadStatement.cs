namespace StorageGrants.Access.Policies;

/// <summary>A statement that can never take effect.</summary>
public sealed class DeadStatement
{
    internal DeadStatement(int index, DeadReason reason, int coveringIndex)
    {
        Index = index;
        Reason = reason;
        CoveringIndex = coveringIndex;
    }

    /// <summary>Zero-based index of the statement.</summary>
    public int Index { get; }

    /// <summary>Why.</summary>
    public DeadReason Reason { get; }

    /// <summary>Zero-based index of a Deny that covers it, -1 when it takes several or the reason is another.</summary>
    public int CoveringIndex { get; }

    /// <inheritdoc />
    public override string ToString() => "statement " + Index + ": " + Reason + (CoveringIndex < 0 ? "" : " " + CoveringIndex);
}
