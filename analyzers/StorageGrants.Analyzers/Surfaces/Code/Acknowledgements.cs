using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Grants;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Reads what the members and types around an expression state by attributes.</summary>
internal static class Acknowledgements
{
    public static void Apply(GrantRequest request, IOperation place, ISymbol owner)
    {
        request.OwnerStatement ??= "[OrganizationOwnerKey(\"why\")]";
        for (var current = place.Parent; current is not null; current = current.Parent)
        {
            if (current is ILocalFunctionOperation function)
                Apply(request, function.Symbol);
            else if (current is IAnonymousFunctionOperation lambda)
                Apply(request, lambda.Symbol);
        }

        for (var symbol = owner; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            Apply(request, symbol);
            if (symbol is IMethodSymbol { AssociatedSymbol: { } property })
                Apply(request, property);
        }

        if (owner.ContainingAssembly is { } assembly)
            Apply(request, assembly);
    }

    /// <summary>Whether a member, or what it stands in, states that the rights of the organization owner are meant.</summary>
    public static bool StateOwner(ISymbol? member)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (StatesOwner(symbol))
                return true;
        }

        return false;
    }

    private static bool StatesOwner(ISymbol symbol) =>
        symbol.FindOurs(null, "OrganizationOwnerKeyAttribute")?.FirstText() is { } reason && !string.IsNullOrWhiteSpace(reason);

    private static void Apply(GrantRequest request, ISymbol symbol)
    {
        if (StatesOwner(symbol))
            request.IsStatedOwnerKey = true;
        if (symbol.FindOurs(null, "PoliciesApplyAttribute") is not null)
            request.PoliciesExpected = true;
    }
}
