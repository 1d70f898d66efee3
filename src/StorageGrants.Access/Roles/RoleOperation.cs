using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Roles;

/// <summary>An operation that roles may permit.</summary>
public sealed class RoleOperation
{
    internal RoleOperation(string name, RolePlane plane, string access, string? since, string description, IReadOnlyDictionary<string, string> names)
    {
        Name = name;
        Plane = plane;
        Access = access;
        Since = since;
        Description = description;
        Names = names;
    }

    /// <summary>Name of the operation in the newest edition.</summary>
    public string Name { get; }

    /// <summary>The layer it belongs to.</summary>
    public RolePlane Plane { get; }

    /// <summary><c>read</c>, <c>write</c> or <c>manage</c>; empty when the schema does not say.</summary>
    public string Access { get; }

    /// <summary>First edition that lists the operation, or null for all.</summary>
    public string? Since { get; }

    /// <summary>One sentence, or empty.</summary>
    public string Description { get; }

    /// <summary>The operation's name in editions that call it otherwise, by edition.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>What the resource of its policy actions is: <c>service</c>, <c>bucket</c> or <c>object</c>; empty when no policy speaks of it.</summary>
    public string On { get; internal set; } = "";

    /// <summary>Policy actions that must all be allowed for a policy to allow it; empty when no policy can speak of it.</summary>
    public IReadOnlyList<string> PolicyActions { get; internal set; } = Array.Empty<string>();

    /// <summary>Policy actions that are allowed unless a policy denies them.</summary>
    public IReadOnlyList<string> DefaultAllowActions { get; internal set; } = Array.Empty<string>();

    /// <summary>Words by which a system's access rules name a group of operations.</summary>
    public IReadOnlyList<string> Tags { get; internal set; } = Array.Empty<string>();

    /// <summary>The operation's name in an edition.</summary>
    /// <param name="edition">An edition of the catalogue.</param>
    /// <exception cref="ArgumentNullException"><paramref name="edition"/> is null.</exception>
    public string NameIn(string edition) => Names.TryGetValue(edition, out var name) ? name : Name;
}
