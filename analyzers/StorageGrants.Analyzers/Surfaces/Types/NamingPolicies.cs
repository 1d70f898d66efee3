using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>The naming policy of a type: the one that its attributes or those of a serializer context beside it state.</summary>
internal static class NamingPolicies
{
    private const int MaxDepth = 3;

    /// <summary>The policies to try where nothing is stated, the likeliest first.</summary>
    public static readonly IReadOnlyList<NamingPolicy> Any = [NamingPolicy.SnakeCase, NamingPolicy.CamelCase, NamingPolicy.KebabCase];

    /// <summary>The policy that is stated for a type, or null when none is. Names that are not certain are left as they are written.</summary>
    public static NamingPolicy? StatedFor(ITypeSymbol type)
    {
        if (type.IsAnonymousType)
            return null;
        var stated = type.FindNamed("JsonObjectAttribute") is { } attribute ? Newtonsoft(attribute) : null;
        foreach (var context in type.ContainingNamespace?.GetTypeMembers() ?? [])
        {
            if (context.BaseType?.Name == "JsonSerializerContext" && PolicyOf(context) is { } policy && Writes(context, type))
                stated = stated is null || stated == policy ? policy : NamingPolicy.AsWritten;
        }

        return stated;
    }

    // The numbers of JsonKnownNamingPolicy.
    private static NamingPolicy Known(int policy) => policy switch
    {
        1 => NamingPolicy.CamelCase,
        2 => NamingPolicy.SnakeCase,
        4 => NamingPolicy.KebabCase,
        _ => NamingPolicy.AsWritten,
    };

    private static NamingPolicy? Newtonsoft(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == "NamingStrategyType" && argument.Value.Value is ITypeSymbol strategy)
            {
                return strategy.Name switch
                {
                    "CamelCaseNamingStrategy" => NamingPolicy.CamelCase,
                    "SnakeCaseNamingStrategy" => NamingPolicy.SnakeCase,
                    "KebabCaseNamingStrategy" => NamingPolicy.KebabCase,
                    _ => NamingPolicy.AsWritten,
                };
            }
        }

        return null;
    }

    // A context that states nothing may be created with options.
    private static NamingPolicy? PolicyOf(INamedTypeSymbol context)
    {
        if (context.FindNamed("JsonSourceGenerationOptionsAttribute") is not { } options)
            return null;
        foreach (var argument in options.NamedArguments)
        {
            if (argument.Key == "PropertyNamingPolicy")
                return Known(argument.Value.Value as int? ?? 0);
        }

        // JsonSerializerDefaults.Web
        return options.ConstructorArguments.Length > 0 && options.ConstructorArguments[0].Value is 1 ? NamingPolicy.CamelCase : null;
    }

    private static bool Writes(INamedTypeSymbol context, ITypeSymbol type)
    {
        foreach (var attribute in context.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonSerializableAttribute" && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0].Value is ITypeSymbol root && Reaches(root, type, 0))
                return true;
        }

        return false;
    }

    private static bool Reaches(ITypeSymbol from, ITypeSymbol type, int depth)
    {
        from = from switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments.Length: > 0 } list => list.TypeArguments[list.TypeArguments.Length - 1],
            _ => from,
        };
        if (SymbolEqualityComparer.Default.Equals(from.OriginalDefinition, type.OriginalDefinition))
            return true;
        if (depth >= MaxDepth || from.SpecialType != SpecialType.None || TypePrefilter.IsFramework(from.ContainingAssembly))
            return false;
        foreach (var member in from.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } property && Reaches(property.Type, type, depth + 1))
                return true;
        }

        return false;
    }
}
