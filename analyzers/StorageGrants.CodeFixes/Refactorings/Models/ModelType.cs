using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.CodeFixes.Refactorings.Models;

/// <summary>What a generated model says about itself.</summary>
internal static class ModelType
{
    /// <summary>Whether a type has properties that name their texts on the wire.</summary>
    public static bool IsModel(INamedTypeSymbol type) => Properties(type).Count > 0 && type.FindOurs(AttributeReading.Schemas, "GeneratedFromSchemaAttribute") is not null;

    /// <summary>The properties by the names they have in JSON.</summary>
    public static Dictionary<string, IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var properties = new Dictionary<string, IPropertySymbol>();
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false } property && property.FindOurs(AttributeReading.Schemas, "WireNameAttribute")?.FirstText() is { } name)
                properties[name] = property;
        }

        return properties;
    }

    /// <summary>The static property that tells a serializer how to write the model, or null.</summary>
    public static IPropertySymbol? JsonInfoOf(INamedTypeSymbol type)
    {
        if (type.FindNamed("JsonConverterAttribute") is not { ConstructorArguments.Length: 1 } attribute
            || attribute.ConstructorArguments[0].Value is not INamedTypeSymbol { ContainingType: { } json })
            return null;
        foreach (var member in json.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: true, DeclaredAccessibility: Accessibility.Public, Type: INamedTypeSymbol { Name: "JsonTypeInfo", TypeArguments.Length: 1 } info } property
                && SymbolEqualityComparer.Default.Equals(info.TypeArguments[0], type))
                return property;
        }

        return null;
    }
}
