namespace StorageGrants.Access.Grants;

/// <summary>A text of a grant, such as a role or a bucket name: absent, known, or written but not knowable from here.</summary>
public readonly struct GrantText
{
    private readonly bool _written;

    private GrantText(string? value, GrantOrigin? origin)
    {
        _written = true;
        Value = value;
        Origin = origin;
    }

    /// <summary>The text is left out.</summary>
    public static GrantText Absent => default;

    /// <summary>A text that is known.</summary>
    /// <param name="value">The text.</param>
    /// <param name="origin">Where it stands.</param>
    public static GrantText Known(string value, GrantOrigin origin) => new(value, origin);

    /// <summary>A text that is computed elsewhere. Rules stay silent about it.</summary>
    /// <param name="origin">Where it stands, or null.</param>
    public static GrantText Unknown(GrantOrigin? origin = null) => new(null, origin);

    /// <summary>The text, or null when it is absent or unknown.</summary>
    public string? Value { get; }

    /// <summary>Where it stands, or null when it is absent.</summary>
    public GrantOrigin? Origin { get; }

    /// <summary>Whether the text is left out.</summary>
    public bool IsAbsent => !_written;

    /// <summary>Whether the text is known.</summary>
    public bool IsKnown => Value is not null;

    /// <inheritdoc />
    public override string ToString() => IsAbsent ? "(absent)" : Value ?? "(unknown)";
}
