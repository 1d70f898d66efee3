using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules.Flow;

/// <summary>Tells code that answers requests from elsewhere: actions of controllers and handlers of minimal APIs.</summary>
internal static class Endpoints
{
    /// <summary>The method that answers a request, when an operation stands directly in one; or null.</summary>
    public static IMethodSymbol? Of(IOperation operation, ISymbol owner) => operation.Function() switch
    {
        null => owner is IMethodSymbol method && IsAction(method) ? method : null,
        IAnonymousFunctionOperation lambda => lambda.Taker() is { } call && Maps(call.TargetMethod) ? lambda.Symbol : null,
        _ => null,
    };

    private static bool Maps(IMethodSymbol method) =>
        method.Name is "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch" or "MapMethods" or "Map"
        && method.ContainingType.Name.IndexOf("RouteBuilder", StringComparison.Ordinal) >= 0;

    private static bool IsAction(IMethodSymbol method)
    {
        if (method is not { DeclaredAccessibility: Accessibility.Public, IsStatic: false, MethodKind: MethodKind.Ordinary } || method.FindNamed("NonActionAttribute") is not null)
            return false;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.Name is "ControllerBase" or "Controller" || type.FindNamed("ApiControllerAttribute") is not null)
                return true;
        }

        return false;
    }
}
