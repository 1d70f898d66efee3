using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Grants;
using StorageGrants.Analyzers.Surfaces;

namespace StorageGrants.Analyzers.Diagnostics;

/// <summary>A fix as the code fix provider needs it.</summary>
internal sealed class TextFix
{
    public TextFix(string title, string newText, EditKind edit, TextSpan span, bool changesRights)
    {
        Title = title;
        NewText = newText;
        Edit = edit;
        Span = span;
        ChangesRights = changesRights;
    }

    public string Title { get; }

    /// <summary>The text to put there, as on the wire.</summary>
    public string NewText { get; }

    public EditKind Edit { get; }

    public TextSpan Span { get; }

    public bool ChangesRights { get; }

    /// <summary>Where the element stands that is removed; null for a replacement.</summary>
    public ElementPlace? Element { get; set; }
}
