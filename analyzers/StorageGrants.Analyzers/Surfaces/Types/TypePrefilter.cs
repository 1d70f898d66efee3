using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StorageGrants.Access.Roles;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>Rules out most types by what costs next to nothing to ask: their assembly, the names of their members, whether there are attributes.</summary>
internal sealed class TypePrefilter
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public TypePrefilter(IReadOnlyList<RoleCatalog> catalogs)
    {
        foreach (var catalog in catalogs)
        {
            foreach (var request in catalog.RequestShapes)
                Add(request.GrantsProperty);
            foreach (var entry in catalog.EntryShapes)
                Add(entry.ScopeProperty);
        }

        Add(TypeShapes.PolicyMember);
    }

    public bool MayGrant(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is { SpecialType: SpecialType.None } && !IsFramework(current.ContainingAssembly); current = current.BaseType)
        {
            foreach (var name in current.MemberNames)
            {
                if (_names.Contains(name))
                    return true;
            }

            if (!current.IsAnonymousType && MayHaveAttributes(current))
                return true;
        }

        return false;
    }

    private void Add(string wireName)
    {
        _names.Add(wireName);
        _names.Add(wireName.Replace("_", ""));
    }

    // Names stated by attributes are on the type, its members or the parameters of its primary constructor.
    private static bool MayHaveAttributes(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.Length == 0)
            return true;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax declaration || declaration.AttributeLists.Count > 0)
                return true;
            foreach (var member in declaration.Members)
            {
                if (member.AttributeLists.Count > 0)
                    return true;
            }

            foreach (var parameter in declaration.ParameterList?.Parameters ?? default)
            {
                if (parameter.AttributeLists.Count > 0)
                    return true;
            }
        }

        return false;
    }

    private static bool IsFramework(IAssemblySymbol? assembly) =>
        assembly is null
        || assembly.Name.StartsWith("System", StringComparison.Ordinal)
        || assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
