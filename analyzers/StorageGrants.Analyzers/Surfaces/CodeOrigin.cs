using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Grants;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>A place in C# code, or in a JSON text inside it.</summary>
internal sealed class CodeOrigin : GrantOrigin
{
    public CodeOrigin(Location location, EditKind edit = EditKind.None, TextSpan editSpan = default)
    {
        Location = location;
        Edit = edit;
        EditSpan = editSpan;
    }

    public Location Location { get; }

    /// <summary>How a fix may replace the text at this place.</summary>
    public EditKind Edit { get; }

    /// <summary>What a fix replaces.</summary>
    public TextSpan EditSpan { get; }

    /// <summary>Where it stands in its list, so that a fix can remove it; null where none can.</summary>
    public ElementPlace? Element { get; set; }
}
