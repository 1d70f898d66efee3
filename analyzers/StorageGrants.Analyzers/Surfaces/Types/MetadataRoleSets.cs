using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Roles;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>Role sets as the attributes of generated enums describe them; the catalogues know more where they have the same set.</summary>
internal sealed class MetadataRoleSets
{
    private readonly IReadOnlyList<RoleCatalog> _catalogs;
    private readonly ConcurrentDictionary<ITypeSymbol, RoleSet?> _sets = new(SymbolEqualityComparer.Default);

    public MetadataRoleSets(IReadOnlyList<RoleCatalog> catalogs) => _catalogs = catalogs;

    /// <summary>The role set of a property's type: the enum itself, its nullable form or a wrapper such as <c>OpenEnum</c>.</summary>
    public RoleSet? OfPropertyType(ITypeSymbol type)
    {
        var current = type;
        for (var depth = 0; depth < 3; depth++)
        {
            if (current.TypeKind == TypeKind.Enum)
                return _sets.GetOrAdd(current, Read);
            if (current is not INamedTypeSymbol { TypeArguments.Length: 1 } wrapper)
                return null;
            current = wrapper.TypeArguments[0];
        }

        return null;
    }

    private RoleSet? Read(ITypeSymbol type)
    {
        if (type.FindOurs(AttributeReading.Roles, "RoleSetAttribute") is not { ConstructorArguments.Length: 2 } attribute
            || attribute.ConstructorArguments[0].Value is not string system
            || attribute.ConstructorArguments[1].Value is not string name)
            return null;

        foreach (var catalog in _catalogs)
        {
            if (catalog.System == system && catalog.FindRoleSet(name) is { } known)
                return known;
        }

        var roles = new List<Role>();
        foreach (var symbol in type.GetMembers())
        {
            if (symbol.FindOurs(AttributeReading.Roles, "RoleAttribute") is { } role && role.FirstText() is { } text)
                roles.Add(Role.Create(text, role.NamedFlag("BypassesPolicies"), role.NamedText("OnWildcard"), role.NamedText("Since"), role.NamedTexts("Includes")));
        }

        var plane = attribute.NamedText("Plane") == "management" ? RolePlane.Management : RolePlane.Data;
        return RoleSet.Create(system, name, plane, attribute.NamedText("Wildcard"), attribute.NamedText("Default"), roles);
    }
}
