namespace StorageGrants.Access.Policies;

/// <summary>A statement reached through a resource text.</summary>
internal readonly struct ResourceEntry
{
    public ResourceEntry(int statement, TextPattern? rest, Outcome action)
    {
        Statement = statement;
        Rest = rest;
        Action = action;
    }

    /// <summary>Index among all compiled statements.</summary>
    public int Statement { get; }

    /// <summary>The pattern of what follows, or null when nothing may.</summary>
    public TextPattern? Rest { get; }

    /// <summary>Whether the statement's action matches the one this entry is for.</summary>
    public Outcome Action { get; }
}
