namespace StorageGrants.Emulator.Tigris.State;

/// <summary>Settings of a bucket.</summary>
internal sealed record BucketSettings
{
    public const string DefaultStorageClass = "STANDARD";

    public bool Public { get; init; }

    public bool PublicList { get; init; }

    public bool ObjectAcl { get; init; }

    public bool Snapshots { get; init; }

    public string StorageClass { get; init; } = DefaultStorageClass;

    /// <summary>Regions separated by commas, as they were sent; empty when none were.</summary>
    public string Regions { get; init; } = "";

    /// <summary>The custom domain, or null.</summary>
    public string? Domain { get; init; }

    public Notifications? Notifications { get; init; }

    /// <summary>The lifecycle rules as the text of a JSON array, or null when there are none.</summary>
    public string? LifecycleRules { get; init; }
}
