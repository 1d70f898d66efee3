using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Roles;

/// <summary>A role of a <see cref="RoleSet"/>.</summary>
public sealed class Role
{
    private readonly RoleSemantics _semantics;
    private readonly IReadOnlyDictionary<string, RoleSemantics> _editions;

    internal Role(string name, string description, string? since, RoleSemantics semantics, IReadOnlyDictionary<string, RoleSemantics> editions)
    {
        Name = name;
        Description = description;
        Since = since;
        _semantics = semantics;
        _editions = editions;
    }

    /// <summary>The role's text on the wire.</summary>
    public string Name { get; }

    /// <summary>One sentence, or empty.</summary>
    public string Description { get; }

    /// <summary>First edition that knows the role, or null for all.</summary>
    public string? Since { get; }

    /// <summary>Whether policies are left unread for a key that holds the role, in the newest edition.</summary>
    public bool BypassesPolicies => _semantics.BypassesPolicies;

    /// <summary>What the role turns into on the wildcard in the newest edition, such as <c>organization-owner</c>, or null.</summary>
    public string? OnWildcard => _semantics.OnWildcard;

    /// <summary>What the role means in an edition; the newest meaning where the schema states no other.</summary>
    /// <param name="edition">An edition of the catalogue.</param>
    public RoleSemantics In(string edition) => _editions.TryGetValue(edition, out var semantics) ? semantics : _semantics;

    /// <summary>A role as generated attributes describe it, with one meaning in all editions.</summary>
    /// <param name="name">Text on the wire.</param>
    /// <param name="bypassesPolicies">Whether policies are left unread for a key that holds the role.</param>
    /// <param name="onWildcard">What the role turns into on the wildcard, or null.</param>
    /// <param name="since">First edition that knows the role, or null.</param>
    /// <param name="includes">Roles whose operations it has too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static Role Create(string name, bool bypassesPolicies, string? onWildcard, string? since, IReadOnlyList<string> includes) =>
        new(
            name ?? throw new ArgumentNullException(nameof(name)),
            "",
            since,
            new RoleSemantics { BypassesPolicies = bypassesPolicies, OnWildcard = onWildcard, Includes = includes },
            new Dictionary<string, RoleSemantics>());

    /// <inheritdoc />
    public override string ToString() => Name;
}
