using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StorageGrants.Analyzers.Surfaces.Sources;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>Rules out most types by what costs next to nothing to ask: their assembly, the names of their members, whether there are attributes.</summary>
internal sealed class TypePrefilter
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly SourceFiles _sources;

    public TypePrefilter(GrantWords words, SourceFiles sources)
    {
        _sources = sources;
        foreach (var word in words.Requests)
            Add(word);
        foreach (var word in words.Documents)
            Add(word);
        Add(TypeShapes.PolicyMember);
    }

    [MethodImpl(Jit.Optimized)]
    public bool MayGrant(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is { SpecialType: SpecialType.None } && !IsFramework(current.ContainingAssembly); current = current.BaseType)
        {
            if (!current.IsAnonymousType && !_sources.MayGrant(current))
                continue;
            foreach (var name in current.MemberNames)
            {
                if (_names.Contains(name))
                    return true;
            }

            if (!current.IsAnonymousType && MayBeNamed(current))
                return true;
        }

        return false;
    }

    private void Add(string wireName)
    {
        _names.Add(wireName);
        _names.Add(GrantWords.Spelled(wireName));
    }

    // Names stated by attributes are on the type, its members or the parameters of its primary constructor. The syntax tells
    // nearly all of it: binding the attributes of every type would cost more than everything else.
    private bool MayBeNamed(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.Length == 0)
            return true;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax declaration || MayName(declaration.AttributeLists))
                return true;
            foreach (var member in declaration.Members)
            {
                if (MayName(member.AttributeLists))
                    return true;
            }

            foreach (var parameter in declaration.ParameterList?.Parameters ?? default)
            {
                if (MayName(parameter.AttributeLists))
                    return true;
            }
        }

        return false;
    }

    [MethodImpl(Jit.Optimized)]
    private bool MayName(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (AttributeSyntax.IsNamed(attribute.Name, "GrantShape"))
                    return true;
                foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
                {
                    if (argument.Expression is LiteralExpressionSyntax literal ? _names.Contains(literal.Token.ValueText) : StatesName(attribute.Name))
                        return true;
                }
            }
        }

        return false;
    }

    private static bool StatesName(NameSyntax attribute) =>
        AttributeSyntax.IsNamed(attribute, "JsonPropertyName") || AttributeSyntax.IsNamed(attribute, "JsonProperty") || AttributeSyntax.IsNamed(attribute, "DataMember") || AttributeSyntax.IsNamed(attribute, "WireName");

    /// <summary>Whether an assembly is part of the framework, by its name.</summary>
    public static bool IsFramework(IAssemblySymbol? assembly) =>
        assembly is null
        || assembly.Name.StartsWith("System", StringComparison.Ordinal)
        || assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
