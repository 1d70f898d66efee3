using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>Reads attributes by name, so that several copies of an attribute in a compilation do no harm.</summary>
internal static class AttributeReading
{
    public const string Schemas = "Schemas";
    public const string Roles = "Roles";

    /// <summary>An attribute of StorageGrants.Access, or of one of its namespaces. Those of its namespaces are generated, under their own names.</summary>
    public static AttributeData? FindOurs(this ISymbol symbol, string? area, string name)
    {
        if (area is not null && !AttributeSyntax.MayHave(symbol, name))
            return null;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && IsOurs(type.ContainingNamespace, area))
                return attribute;
        }

        return null;
    }

    /// <summary>An attribute of any library, by the name of its class.</summary>
    public static AttributeData? FindNamed(this ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name)
                return attribute;
        }

        return null;
    }

    public static string? FirstText(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 ? TextOf(attribute.ConstructorArguments[0]) : null;

    public static string? NamedText(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return TextOf(argument.Value);
        }

        return null;
    }

    public static bool NamedFlag(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value.Kind == TypedConstantKind.Primitive && argument.Value.Value is true;
        }

        return false;
    }

    public static ImmutableArray<string> NamedTexts(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key != name || argument.Value.Kind != TypedConstantKind.Array || argument.Value.IsNull)
                continue;
            var builder = ImmutableArray.CreateBuilder<string>();
            foreach (var item in argument.Value.Values)
            {
                if (TextOf(item) is { } text)
                    builder.Add(text);
            }

            return builder.ToImmutable();
        }

        return ImmutableArray<string>.Empty;
    }

    private static string? TextOf(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Primitive ? constant.Value as string : null;

    private static bool IsOurs(INamespaceSymbol? space, string? area)
    {
        if (area is not null)
        {
            if (space?.Name != area)
                return false;
            space = space.ContainingNamespace;
        }

        return space is { Name: "Access", ContainingNamespace: { Name: "StorageGrants", ContainingNamespace.IsGlobalNamespace: true } };
    }
}
