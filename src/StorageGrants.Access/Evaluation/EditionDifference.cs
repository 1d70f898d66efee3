namespace StorageGrants.Access;

/// <summary>One request with its answers under two editions.</summary>
public readonly struct EditionDifference
{
    internal EditionDifference(in AccessRequest request, AccessDecision first, AccessDecision second)
    {
        Request = request;
        First = first;
        Second = second;
    }

    /// <summary>The request.</summary>
    public AccessRequest Request { get; }

    /// <summary>The answer under the first edition.</summary>
    public AccessDecision First { get; }

    /// <summary>The answer under the second edition.</summary>
    public AccessDecision Second { get; }

    /// <summary>Whether the effects differ.</summary>
    public bool IsDifferent => First.Effect != Second.Effect;

    /// <inheritdoc />
    public override string ToString() => Request + ": " + First + ", " + Second;
}
