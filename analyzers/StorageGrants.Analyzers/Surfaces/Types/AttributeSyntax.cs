using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>Reads attributes as they are written: binding those of every type would cost more than everything else.</summary>
internal static class AttributeSyntax
{
    private const string Suffix = nameof(Attribute);

    /// <summary>Whether a type or a property may have an attribute, by what is written where it is declared.</summary>
    /// <param name="symbol">Any symbol.</param>
    /// <param name="className">The name of the class of the attribute.</param>
    public static bool MayHave(ISymbol symbol, string className)
    {
        if (symbol is not (INamedTypeSymbol or IPropertySymbol))
            return true;
        var references = symbol.DeclaringSyntaxReferences;
        foreach (var reference in references)
        {
            if (MayHave(reference.GetSyntax(), className))
                return true;
        }

        return references.Length == 0;
    }

    /// <summary>Whether an attribute is called so, with or without <c>Attribute</c>.</summary>
    public static bool IsNamed(NameSyntax attribute, string name)
    {
        var last = LastOf(attribute);
        return last.StartsWith(name, StringComparison.Ordinal) && (last.Length == name.Length || last.Length == name.Length + Suffix.Length && last.EndsWith(Suffix, StringComparison.Ordinal));
    }

    private static string LastOf(NameSyntax attribute) => attribute switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static bool MayHave(SyntaxNode declaration, string className) => declaration switch
    {
        // The other part may have it.
        PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.PartialKeyword) => true,
        MemberDeclarationSyntax member => Has(member.AttributeLists, className),
        ParameterSyntax parameter => Has(parameter.AttributeLists, className),
        _ => true,
    };

    private static bool Has(SyntaxList<AttributeListSyntax> lists, string className)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                var last = LastOf(attribute.Name);
                if (className.StartsWith(last, StringComparison.Ordinal) && (last.Length == className.Length || last.Length == className.Length - Suffix.Length))
                    return true;
            }
        }

        return false;
    }
}
