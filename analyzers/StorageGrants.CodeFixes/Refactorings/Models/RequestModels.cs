using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Json;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.CodeFixes.Refactorings.Models;

/// <summary>Finds the models of requests that list grants and that a client takes.</summary>
internal static class RequestModels
{
    private const string Library = "StorageGrants.Access";

    /// <summary>The models whose list of grants stands in a JSON object.</summary>
    public static IReadOnlyList<INamedTypeSymbol> For(JsonValue json, Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new List<INamedTypeSymbol>();
        foreach (var type in TypeSearch.TypesKnowing(compilation, Library, cancellationToken))
        {
            if (type.TypeKind == TypeKind.Class
                && type.FindOurs(AttributeReading.Schemas, "GrantShapeAttribute")?.FirstText() == "request"
                && ListsGrants(type, json)
                && IsTaken(type))
                found.Add(type);
        }

        return found;
    }

    private static bool ListsGrants(INamedTypeSymbol type, JsonValue json)
    {
        foreach (var property in ModelType.Properties(type))
        {
            if (property.Value.Type is INamedTypeSymbol { TypeArguments.Length: 1 } list
                && list.TypeArguments[0].FindOurs(AttributeReading.Schemas, "GrantShapeAttribute")?.FirstText() == "entry")
                return json.Get(property.Key) is { Kind: JsonKind.Array };
        }

        return false;
    }

    // A client reads other models of the same shape from answers.
    private static bool IsTaken(INamedTypeSymbol model)
    {
        foreach (var type in model.ContainingNamespace.GetTypeMembers())
        {
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Interface) || type.IsStatic || type.IsRecord)
                continue;
            foreach (var member in type.GetMembers())
            {
                if (member is not IMethodSymbol { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary } method)
                    continue;
                foreach (var parameter in method.Parameters)
                {
                    if (SymbolEqualityComparer.Default.Equals(parameter.Type, model))
                        return true;
                }
            }
        }

        return false;
    }
}
