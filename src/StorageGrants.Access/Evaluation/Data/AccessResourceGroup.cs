using System;

namespace StorageGrants.Access;

/// <summary>A named set of buckets. Buckets name it.</summary>
public sealed class AccessResourceGroup
{
    /// <summary>Creates a resource group.</summary>
    /// <param name="name">Its name, unique among resource groups.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public AccessResourceGroup(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Name of the resource group it is in, or null.</summary>
    public string? Parent { get; set; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
