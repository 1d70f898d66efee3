namespace StorageGrants.Access.Policies;

/// <summary>What one token of a pattern stands for.</summary>
public enum GlobTokenKind
{
    /// <summary>One given character.</summary>
    Literal,

    /// <summary><c>?</c>: any one character. A surrogate pair is one character, a lone surrogate too.</summary>
    One,

    /// <summary><c>*</c>: any text, also none.</summary>
    Many,

    /// <summary>A policy variable: the text that the request holds for it.</summary>
    Variable,
}
