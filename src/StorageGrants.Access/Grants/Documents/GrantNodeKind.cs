namespace StorageGrants.Access.Grants;

/// <summary>What is known of a value of a document.</summary>
public enum GrantNodeKind
{
    /// <summary>Left out, or null.</summary>
    Absent,

    /// <summary>Written, but not knowable from here. Rules stay silent about it.</summary>
    Unknown,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number; its text is as written.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}
