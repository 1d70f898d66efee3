using System;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>What following an expression came to.</summary>
internal readonly struct FoldedText
{
    private FoldedText(string? text, bool isMemberName)
    {
        IsKnown = true;
        Text = text;
        IsMemberName = isMemberName;
    }

    public static FoldedText Unknown => default;

    public bool IsKnown { get; }

    /// <summary>The text; null for null.</summary>
    public string? Text { get; }

    /// <summary>Whether the text is the C# name of an enum member: how a converter spells it is not written on the type.</summary>
    public bool IsMemberName { get; }

    public static FoldedText Known(string? text) => new(text, isMemberName: false);

    public static FoldedText OfMember(string name) => new(name, isMemberName: true);

    /// <summary>The text of a choice between two expressions: known only where both agree.</summary>
    public static FoldedText Either(FoldedText a, FoldedText b) =>
        a.IsKnown && b.IsKnown && string.Equals(a.Text, b.Text, StringComparison.Ordinal) ? a : Unknown;
}
