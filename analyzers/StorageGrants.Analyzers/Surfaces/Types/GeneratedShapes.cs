using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>Reads the shape of a generated model from its attributes alone, so that clients of any schema are understood.</summary>
internal sealed class GeneratedShapes
{
    private readonly IReadOnlyList<RoleCatalog> _catalogs;
    private readonly MetadataRoleSets _roleSets;

    public GeneratedShapes(IReadOnlyList<RoleCatalog> catalogs, MetadataRoleSets roleSets)
    {
        _catalogs = catalogs;
        _roleSets = roleSets;
    }

    public TypeShape? Read(ITypeSymbol type, string kind)
    {
        var shape = new TypeShape(isGenerated: true) { IsCertain = true, HasOwnerStatement = type.GetMembers("AsOrganizationOwner").Length > 0 };
        foreach (var property in PropertiesOf(type))
        {
            if (property.FindOurs(AttributeReading.Schemas, "WireNameAttribute")?.FirstText() is { } name)
                shape.Add(property, name);
        }

        if (kind == "entry")
            shape.Entry = EntryOf(type);
        else if (kind == "request")
            shape.Request = RequestOf(type);
        return shape.Entry is null && shape.Request is null ? null : shape;
    }

    private GrantEntryShape? EntryOf(ITypeSymbol type)
    {
        string? scope = null, firstText = null, role = null;
        RoleSet? set = null;
        foreach (var property in PropertiesOf(type))
        {
            if (property.FindOurs(AttributeReading.Schemas, "WireNameAttribute")?.FirstText() is not { } name)
                continue;
            if (KindOf(property) == "scope")
                scope = name;
            if (set is null && _roleSets.OfPropertyType(property.Type) is { } found)
                (role, set) = (name, found);
            else if (property.Type.SpecialType == SpecialType.System_String)
                firstText ??= name;
        }

        scope ??= firstText;
        if (scope is null || role is null || set is null)
            return null;

        foreach (var catalog in _catalogs)
        {
            foreach (var entry in catalog.EntryShapes)
            {
                if (entry.RoleSet == set && entry.ScopeProperty == scope && entry.RoleProperty == role)
                    return entry;
            }
        }

        return new GrantEntryShape(type.Name, scope, role, set);
    }

    private GrantRequestShape? RequestOf(ITypeSymbol type)
    {
        string? grants = null, callerRole = null, principal = null;
        GrantEntryShape? entry = null;
        RoleSet? callerSet = null;
        var policies = new List<string>();
        foreach (var property in PropertiesOf(type))
        {
            if (property.FindOurs(AttributeReading.Schemas, "WireNameAttribute")?.FirstText() is not { } name)
                continue;

            var kind = KindOf(property);
            if (kind == "principal")
                principal = name;
            else if (kind == "policies")
                policies.Add(name);
            else if (entry is null && ElementOf(property.Type) is { } element && element.FindOurs(AttributeReading.Schemas, "GrantShapeAttribute")?.FirstText() == "entry" && EntryOf(element) is { } found)
                (grants, entry) = (name, found);
            else if (_roleSets.OfPropertyType(property.Type) is { Plane: RolePlane.Management } set)
                (callerRole, callerSet) = (name, set);
        }

        if (grants is null || entry is null)
            return null;

        foreach (var catalog in _catalogs)
        {
            foreach (var request in catalog.RequestShapes)
            {
                if (request.Entry == entry && request.GrantsProperty == grants)
                    return request;
            }
        }

        return new GrantRequestShape(type.Name, grants, entry, callerRole, callerSet, principal, policies);
    }

    private static string? KindOf(IPropertySymbol property) =>
        property.FindOurs(AttributeReading.Schemas, "GrantShapeAttribute")?.FirstText();

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } list => list.TypeArguments[0],
        _ => null,
    };

    private static IEnumerable<IPropertySymbol> PropertiesOf(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false } property)
                yield return property;
        }
    }
}
