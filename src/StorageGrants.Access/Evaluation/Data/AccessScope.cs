using System;

namespace StorageGrants.Access;

/// <summary>Where a grant holds.</summary>
public readonly struct AccessScope : IEquatable<AccessScope>
{
    private AccessScope(ScopeKind kind, string? name, string? prefix)
    {
        Kind = kind;
        Name = name;
        Prefix = prefix;
    }

    /// <summary>The organization with everything in it.</summary>
    public static AccessScope Organization => new(ScopeKind.Organization, null, null);

    /// <summary>Every bucket by the wildcard of the role set.</summary>
    public static AccessScope Wildcard => new(ScopeKind.Wildcard, null, null);

    /// <summary>What is covered.</summary>
    public ScopeKind Kind { get; }

    /// <summary>Name of the bucket or resource group; null otherwise.</summary>
    public string? Name { get; }

    /// <summary>What keys of objects must start with, compared ordinally; null for no limit.</summary>
    public string? Prefix { get; }

    /// <summary>A resource group.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static AccessScope ResourceGroup(string name) => new(ScopeKind.ResourceGroup, name ?? throw new ArgumentNullException(nameof(name)), null);

    /// <summary>A bucket.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static AccessScope Bucket(string name) => new(ScopeKind.Bucket, name ?? throw new ArgumentNullException(nameof(name)), null);

    /// <summary>The same scope, limited to keys that start with a prefix.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <exception cref="ArgumentNullException"><paramref name="prefix"/> is null.</exception>
    public AccessScope WithPrefix(string prefix) => new(Kind, Name, prefix ?? throw new ArgumentNullException(nameof(prefix)));

    /// <inheritdoc />
    public bool Equals(AccessScope other) =>
        Kind == other.Kind && string.Equals(Name, other.Name, StringComparison.Ordinal) && string.Equals(Prefix, other.Prefix, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is AccessScope other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => unchecked(((int)Kind * 397) ^ (Name is null ? 0 : StringComparer.Ordinal.GetHashCode(Name)));

    /// <inheritdoc />
    public override string ToString()
    {
        var text = Kind switch
        {
            ScopeKind.Organization => "the organization",
            ScopeKind.Wildcard => "every bucket",
            ScopeKind.ResourceGroup => "resource group " + Name,
            _ => "bucket " + Name,
        };
        return Prefix is null ? text : text + ", keys that start with " + Prefix;
    }

    /// <summary>Whether the scopes are the same.</summary>
    public static bool operator ==(AccessScope left, AccessScope right) => left.Equals(right);

    /// <summary>Whether the scopes differ.</summary>
    public static bool operator !=(AccessScope left, AccessScope right) => !left.Equals(right);
}
