using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>A way to mend a finding: a text replaced by another, or an element of a list taken out.</summary>
public sealed class FindingFix
{
    /// <summary>Creates a fix that replaces a text.</summary>
    /// <param name="title">What it does, as an imperative; the same for all findings it can mend at once.</param>
    /// <param name="target">The text to replace: a role or a scope.</param>
    /// <param name="newText">The text to put there, as on the wire.</param>
    /// <param name="changesRights">Whether it changes what a key may do, so that it must be looked at before it is applied.</param>
    public FindingFix(string title, GrantOrigin target, string newText, bool changesRights)
        : this(title, target, newText, changesRights, isRemoval: false)
    {
    }

    private FindingFix(string title, GrantOrigin target, string newText, bool changesRights, bool isRemoval)
    {
        Title = title;
        Target = target;
        NewText = newText;
        ChangesRights = changesRights;
        IsRemoval = isRemoval;
    }

    /// <summary>Creates a fix that takes an element out of the list it stands in, or a property out of its object.</summary>
    /// <param name="title">What it does, as an imperative; the same for all findings it can mend at once.</param>
    /// <param name="target">The element: the whole of a grant, a statement or a value; of a property its value.</param>
    /// <param name="changesRights">Whether it changes what a key may do, so that it must be looked at before it is applied.</param>
    public static FindingFix Removal(string title, GrantOrigin target, bool changesRights) => new(title, target, "", changesRights, isRemoval: true);

    /// <summary>What it does, as an imperative.</summary>
    public string Title { get; }

    /// <summary>The text to replace, or the element to take out.</summary>
    public GrantOrigin Target { get; }

    /// <summary>The text to put there, as on the wire; empty when the target is taken out.</summary>
    public string NewText { get; }

    /// <summary>Whether it changes what a key may do, so that it must be looked at before it is applied.</summary>
    public bool ChangesRights { get; }

    /// <summary>Whether the target is taken out, together with the comma that separates it.</summary>
    public bool IsRemoval { get; }
}
