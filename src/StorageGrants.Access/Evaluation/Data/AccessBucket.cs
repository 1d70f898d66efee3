using System;
using System.Collections.Generic;

namespace StorageGrants.Access;

/// <summary>A bucket.</summary>
public sealed class AccessBucket
{
    /// <summary>Creates a bucket.</summary>
    /// <param name="name">Its name, unique in the organization.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public AccessBucket(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Names of the principals that created or own it.</summary>
    public IReadOnlyList<string> Owners { get; set; } = Array.Empty<string>();

    /// <summary>Name of its resource group, or null.</summary>
    public string? ResourceGroup { get; set; }

    /// <summary>The account it belongs to; null for that of principals without an account.</summary>
    public string? Account { get; set; }

    /// <summary>Words of the system that hold for it, such as <c>delete-protection</c>.</summary>
    public IReadOnlyList<string> Settings { get; set; } = Array.Empty<string>();

    /// <summary>Its bucket policies.</summary>
    public IReadOnlyList<AccessPolicy> Policies { get; set; } = Array.Empty<AccessPolicy>();

    /// <inheritdoc />
    public override string ToString() => Name;
}
