using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>A way to mend a finding: one text replaced by another.</summary>
public sealed class FindingFix
{
    /// <summary>Creates a fix.</summary>
    /// <param name="title">What it does, as an imperative; the same for all findings it can mend at once.</param>
    /// <param name="target">The text to replace: a role or a scope.</param>
    /// <param name="newText">The text to put there, as on the wire.</param>
    /// <param name="changesRights">Whether it changes what a key may do, so that it must be looked at before it is applied.</param>
    public FindingFix(string title, GrantOrigin target, string newText, bool changesRights)
    {
        Title = title;
        Target = target;
        NewText = newText;
        ChangesRights = changesRights;
    }

    /// <summary>What it does, as an imperative.</summary>
    public string Title { get; }

    /// <summary>The text to replace: a role or a scope.</summary>
    public GrantOrigin Target { get; }

    /// <summary>The text to put there, as on the wire.</summary>
    public string NewText { get; }

    /// <summary>Whether it changes what a key may do, so that it must be looked at before it is applied.</summary>
    public bool ChangesRights { get; }
}
