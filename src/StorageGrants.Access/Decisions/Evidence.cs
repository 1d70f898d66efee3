namespace StorageGrants.Access;

/// <summary>What a statement about a system rests on.</summary>
public enum Evidence
{
    /// <summary>The vendor's documents say so.</summary>
    Documented,

    /// <summary>A running system was seen to do so.</summary>
    Measured,

    /// <summary>Concluded from what is documented or measured.</summary>
    Inferred,
}
