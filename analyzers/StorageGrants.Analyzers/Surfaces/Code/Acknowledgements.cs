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

    private static void Apply(GrantRequest request, ISymbol symbol)
    {
        if (symbol.FindOurs(null, "OrganizationOwnerKeyAttribute")?.FirstText() is { } reason && !string.IsNullOrWhiteSpace(reason))
            request.IsStatedOwnerKey = true;
        if (symbol.FindOurs(null, "PoliciesApplyAttribute") is not null)
            request.PoliciesExpected = true;
    }
}
