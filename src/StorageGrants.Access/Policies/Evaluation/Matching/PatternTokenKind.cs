namespace StorageGrants.Access.Policies;

/// <summary>What a part of a pattern stands for.</summary>
internal enum PatternTokenKind : byte
{
    /// <summary>These characters.</summary>
    Literal,

    /// <summary>Any characters.</summary>
    Star,

    /// <summary>Any one character.</summary>
    Any,

    /// <summary>The value of a condition key.</summary>
    Variable,
}
