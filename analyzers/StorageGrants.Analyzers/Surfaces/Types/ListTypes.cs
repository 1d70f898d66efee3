using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>Tells lists from objects by their types.</summary>
internal static class ListTypes
{
    public static bool IsList(ITypeSymbol? type)
    {
        foreach (var contract in type?.AllInterfaces ?? [])
        {
            if (contract.SpecialType == SpecialType.System_Collections_IEnumerable)
                return true;
        }

        return type?.SpecialType == SpecialType.System_Collections_IEnumerable;
    }

    /// <summary>Whether it holds values under keys, as a dictionary or a JSON object does.</summary>
    public static bool HasKeys(ITypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name is "IDictionary" or "IReadOnlyDictionary")
                return true;
        }

        return type.Name is "IDictionary" or "IReadOnlyDictionary" or "JsonObject";
    }
}
