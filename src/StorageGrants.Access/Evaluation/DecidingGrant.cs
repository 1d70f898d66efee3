namespace StorageGrants.Access;

/// <summary>A grant that decided, and who holds it.</summary>
public sealed class DecidingGrant
{
    internal DecidingGrant(AccessGrant grant, string holder, bool isDefault)
    {
        Grant = grant;
        Holder = holder;
        IsDefault = isDefault;
    }

    /// <summary>The grant; <see cref="AccessGrant.Origin"/> is the place it was read from.</summary>
    public AccessGrant Grant { get; }

    /// <summary>Name of the principal or group that holds it.</summary>
    public string Holder { get; }

    /// <summary>Whether nobody wrote it: it is the default of its role set.</summary>
    public bool IsDefault { get; }

    /// <inheritdoc />
    public override string ToString() => Holder + ": " + Grant;
}
