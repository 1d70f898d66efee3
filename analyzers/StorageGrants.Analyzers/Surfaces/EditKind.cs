namespace StorageGrants.Analyzers.Surfaces;

/// <summary>How a fix may replace the text at a place.</summary>
internal enum EditKind
{
    /// <summary>Not at all: the text is written elsewhere, or computed.</summary>
    None,

    /// <summary>A C# expression that is a string literal or names an enum member.</summary>
    Expression,

    /// <summary>Characters inside a literal: the content of a JSON string.</summary>
    JsonText,

    /// <summary>A C# expression of any kind; the new text is C# too.</summary>
    CSharp,

    /// <summary>An element that leaves its list, in code or inside a literal.</summary>
    Element,
}
