using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StorageGrants.PublicApi.Tests;

/// <summary>Lists what an assembly promises: every public or protected type and member, one line each, members below their type.</summary>
internal static class PublicApiListing
{
    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(string assemblyPath, IEnumerable<string> references)
    {
        var subject = MetadataReference.CreateFromFile(assemblyPath);
        var compilation = CSharpCompilation.Create("listing", references: references.Select(r => MetadataReference.CreateFromFile(r)).Append(subject));
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(subject)!;
        var lines = new List<(string Key, string Text)>();
        Visit(assembly.GlobalNamespace, lines);
        lines.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return string.Join("\n", lines.Select(line => line.Text)) + "\n";
    }

    private static void Visit(INamespaceOrTypeSymbol container, List<(string Key, string Text)> lines)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceSymbol @namespace)
            {
                Visit(@namespace, lines);
                continue;
            }

            if (!IsPromised(member))
                continue;
            lines.Add((KeyOf(member), Describe(member)));
            if (member is INamedTypeSymbol type)
                Visit(type, lines);
        }
    }

    // A type comes right before its own members.
    private static string KeyOf(ISymbol symbol) => symbol.GetDocumentationCommentId()![2..] + " " + symbol.Kind;

    private static bool IsPromised(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && symbol is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }
        && !(symbol.ContainingType is { IsSealed: true } && symbol.DeclaredAccessibility != Accessibility.Public);

    private static string Describe(ISymbol symbol)
    {
        var text = symbol.ToDisplayString(Format);
        if (symbol is not INamedTypeSymbol type)
            return text;
        var kind = type.IsStatic ? "static " : type.IsAbstract && type.TypeKind == TypeKind.Class ? "abstract " : type.IsSealed && type.TypeKind == TypeKind.Class ? "sealed " : "";
        var bases = new[] { type.BaseType }.Where(b => b is { SpecialType: SpecialType.None }).Concat(type.Interfaces.Cast<INamedTypeSymbol?>())
            .Select(b => b!.ToDisplayString(Format)).ToList();
        return "public " + kind + text + (bases.Count == 0 ? "" : " : " + string.Join(", ", bases));
    }
}
