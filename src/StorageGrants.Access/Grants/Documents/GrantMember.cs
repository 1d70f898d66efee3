namespace StorageGrants.Access.Grants;

/// <summary>A member of an object in a document.</summary>
public sealed class GrantMember
{
    /// <summary>Creates a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="origin">Where the name stands, or the value where there is no name to point at.</param>
    /// <param name="value">Its value.</param>
    public GrantMember(string name, GrantOrigin? origin, GrantNode value)
    {
        Name = name;
        Origin = origin;
        Value = value;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Where the name stands, or the value where there is no name to point at.</summary>
    public GrantOrigin? Origin { get; }

    /// <summary>Its value.</summary>
    public GrantNode Value { get; }
}
