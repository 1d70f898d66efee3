using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;
using StorageGrants.Analyzers.Surfaces.Sources;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>Tells which types of a compilation write grants. Each type is looked at once.</summary>
internal sealed class TypeShapes
{
    /// <summary>The member of every policy document.</summary>
    public const string PolicyMember = "Statement";

    // Of types that write no grants.
    private static readonly TypeShape None = new(isGenerated: false);

    private readonly Lazy<IReadOnlyList<RoleCatalog>> _catalogs;
    private readonly GrantWords _words;
    private readonly TypePrefilter _prefilter;
    private readonly Lazy<GeneratedShapes> _generated;
    private readonly IdentityTable<TypeShape> _shapes = new();
    private readonly ConcurrentDictionary<ITypeSymbol, TypeShape> _plain = new(SymbolEqualityComparer.Default);

    public TypeShapes(GrantWords words, Lazy<IReadOnlyList<RoleCatalog>> catalogs, SourceFiles sources)
    {
        _words = words;
        _catalogs = catalogs;
        _prefilter = new TypePrefilter(words, sources);
        _generated = new(() => new GeneratedShapes(catalogs.Value, new MetadataRoleSets(catalogs.Value)));
    }

    /// <summary>How a type writes grants, or null when it does not.</summary>
    public TypeShape? Of(ITypeSymbol? type)
    {
        if (type is null)
            return null;
        var shape = _shapes.Get(type) ?? _shapes.Get(type.OriginalDefinition) ?? FindShape(type);
        return shape == None ? null : shape;
    }

    /// <summary>Gives a shape to an object whose keys are written as texts: a dictionary or a JSON node.</summary>
    public TypeShape? OfKeys(IEnumerable<(string Key, ISymbol Indexer)> keys)
    {
        var shape = new TypeShape(isGenerated: false);
        foreach (var (key, indexer) in keys)
            shape.AddKey(key, indexer);
        shape.IsPolicy = shape.Has(PolicyMember);
        return Match(shape, stated: null) || MatchDocuments(shape) || shape.IsPolicy ? shape : null;
    }

    /// <summary>The members of any type, by the names that attributes state or else by their own.</summary>
    public TypeShape MembersOf(ITypeSymbol type) => _plain.GetOrAdd(type.OriginalDefinition, ReadMembers);

    private TypeShape FindShape(ITypeSymbol type)
    {
        // Each mention of an anonymous type is a symbol of its own.
        if (type.IsAnonymousType)
            return Read(type) ?? None;
        var mayGrant = type.SpecialType == SpecialType.None && type.TypeKind is TypeKind.Class or TypeKind.Struct;
        return _shapes.Add(type.OriginalDefinition, mayGrant ? Read(type) ?? None : None);
    }

    private TypeShape? Read(ITypeSymbol type)
    {
        if (!_prefilter.MayGrant(type))
            return null;
        if (type.FindOurs(AttributeReading.Schemas, "GrantShapeAttribute")?.FirstText() is { } kind)
            return _generated.Value.Read(type, kind);

        foreach (var policy in NamingPolicies.Any)
        {
            if (ReadNamed(type, policy) is not { } shape)
                continue;
            if ((NamingPolicies.StatedFor(type) is { } stated && stated != policy ? ReadNamed(type, stated) : shape) is { } certain)
                return certain;
            break;
        }

        var members = ReadMembers(type);
        members.IsPolicy = IsPolicy(type);
        return MatchDocuments(members) || members.IsPolicy ? members : null;
    }

    // A request or a grant, its members named by a policy where no attribute names them.
    private TypeShape? ReadNamed(ITypeSymbol type, NamingPolicy policy)
    {
        var shape = new TypeShape(isGenerated: false);
        var stated = new HashSet<string>(StringComparer.Ordinal);
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is not (IPropertySymbol or IFieldSymbol) || WireNames.Of(member, policy) is not { } name)
                    continue;
                shape.Add(member, name.Name);
                if (name.IsStated || type.IsAnonymousType && member.Name == name.Name)
                    stated.Add(name.Name);
            }
        }

        return Match(shape, stated) ? shape : null;
    }

    private static bool IsPolicy(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && WireNames.Of(member) is { } name && (name.IsStated ? name.Name : member.Name) == PolicyMember)
                    return true;
            }
        }

        return false;
    }

    private static TypeShape ReadMembers(ITypeSymbol type)
    {
        var shape = new TypeShape(IsGeneratedModel(type));
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && WireNames.Of(member) is { } name)
                    shape.Add(member, name.IsStated ? name.Name : member.Name);
            }
        }

        return shape;
    }

    // The list under the name of another interface, in a type with the other words of this one.
    private static bool IsMisnamed(TypeShape shape, GrantRequestShape request)
    {
        if (request.PrincipalProperty is not { } principal || !shape.Has(principal))
            return false;
        foreach (var other in request.OtherGrantsNames)
        {
            if (shape.Has(other))
                return true;
        }

        return false;
    }

    private static bool IsGeneratedModel(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol && member.FindOurs(AttributeReading.Schemas, "WireNameAttribute") is not null)
                return true;
        }

        return false;
    }

    // A catalogue is read only when a type has one of its words.
    private bool MatchDocuments(TypeShape shape)
    {
        var documents = new List<GrantDocumentShape>();
        foreach (var catalog in SystemDocuments.Add(shape.HasLoosely, _catalogs.Value))
        {
            foreach (var document in catalog.DocumentShapes)
            {
                if (!document.IsReply && document.MayFit(shape.HasLoosely))
                    documents.Add(document);
            }
        }

        shape.Documents = documents;
        return documents.Count > 0;
    }

    private bool Match(TypeShape shape, HashSet<string>? stated)
    {
        if (!Array.Exists(_words.Requests, shape.Has))
            return false;
        foreach (var catalog in _catalogs.Value)
        {
            foreach (var request in catalog.RequestShapes)
            {
                if (shape.Has(request.GrantsProperty) || IsMisnamed(shape, request))
                {
                    shape.Request = request;
                    shape.IsCertain = true;
                    return true;
                }
            }

            foreach (var entry in catalog.EntryShapes)
            {
                if (shape.Has(entry.ScopeProperty) && shape.Has(entry.RoleProperty))
                {
                    shape.Entry = entry;
                    shape.IsCertain = shape.Count == 2 || stated?.Contains(entry.ScopeProperty) == true && stated.Contains(entry.RoleProperty);
                    return true;
                }
            }
        }

        return false;
    }
}
