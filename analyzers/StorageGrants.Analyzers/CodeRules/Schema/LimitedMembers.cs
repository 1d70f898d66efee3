using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules.Schema;

/// <summary>The limits of the properties of generated models, read once per type.</summary>
internal sealed class LimitedMembers
{
    private readonly ConcurrentDictionary<ITypeSymbol, IReadOnlyDictionary<string, SchemaLimits>?> _byType = new(SymbolEqualityComparer.Default);

    /// <summary>The limits of a property, found by its name or the name of its constructor parameter; null when there are none.</summary>
    public SchemaLimits? Of(ITypeSymbol type, string name) =>
        For(type) is { } limits && limits.TryGetValue(name, out var found) ? found : null;

    public bool Has(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } && For(type) is not null;

    private IReadOnlyDictionary<string, SchemaLimits>? For(ITypeSymbol type) => _byType.GetOrAdd(type.OriginalDefinition, Read);

    private static IReadOnlyDictionary<string, SchemaLimits>? Read(ITypeSymbol type)
    {
        if (TypePrefilter.IsFramework(type.ContainingAssembly) || type.FindOurs(AttributeReading.Schemas, "GeneratedFromSchemaAttribute") is null)
            return null;

        Dictionary<string, SchemaLimits>? result = null;
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false } property && SchemaLimits.Of(property) is { } limits)
                (result ??= new(StringComparer.OrdinalIgnoreCase))[property.Name] = limits;
        }

        return result;
    }
}
