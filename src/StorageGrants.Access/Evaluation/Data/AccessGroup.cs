using System;
using System.Collections.Generic;

namespace StorageGrants.Access;

/// <summary>A group of principals. Members name it.</summary>
public sealed class AccessGroup
{
    /// <summary>Creates a group.</summary>
    /// <param name="name">Its name, unique among groups.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public AccessGroup(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Roles its members have through it.</summary>
    public IReadOnlyList<AccessGrant> Grants { get; set; } = Array.Empty<AccessGrant>();

    /// <summary>Policies its members have through it.</summary>
    public IReadOnlyList<AccessPolicy> Policies { get; set; } = Array.Empty<AccessPolicy>();

    /// <summary>Whether its members may only read, where the system has such groups.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Whether every principal of the organization belongs to it without naming it.</summary>
    public bool IsEveryone { get; set; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
