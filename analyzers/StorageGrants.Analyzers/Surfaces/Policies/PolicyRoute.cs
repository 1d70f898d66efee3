using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Code;

namespace StorageGrants.Analyzers.Surfaces.Policies;

/// <summary>Follows a policy to the client it is given to: through serializers, parsers and locals.</summary>
internal sealed class PolicyRoute
{
    private const int MaxSteps = 12;

    private readonly LocalUses _locals;

    public PolicyRoute(LocalUses locals) => _locals = locals;

    /// <summary>Where a text or an object goes, or null when that is not known or goes to places that differ.</summary>
    public PolicyDestination? Of(IOperation policy) =>
        policy is IObjectCreationOperation creation && KnownDestinations.OfType(creation.Type) is { } ofType ? ofType : Follow(policy, 0);

    private PolicyDestination? Follow(IOperation value, int steps)
    {
        if (steps > MaxSteps)
            return null;
        var current = value.Wrapped();
        switch (current.Parent)
        {
            case IArgumentOperation { Parameter: { } parameter } argument:
                if (KnownDestinations.OfParameter(parameter) is { } found)
                    return found;
                if (argument.Parent is not IInvocationOperation call || !IsSame(call.TargetMethod))
                    return null;
                return KnownDestinations.OfType(call.Type) ?? Follow(call, steps + 1);
            case IInvocationOperation { TargetMethod.Name: "Clone" or "ToString" or "ToJsonString" or "ToArray" or "GetRawText" } copy when copy.Instance == current:
                return Follow(copy, steps + 1);
            case IPropertyReferenceOperation { Property: { Name: "RootElement", ContainingType.Name: "JsonDocument" } } root:
                return Follow(root, steps + 1);
            case ISimpleAssignmentOperation assignment when assignment.Value == current:
                return assignment.Target switch
                {
                    IPropertyReferenceOperation property => KnownDestinations.OfMember(property.Property),
                    ILocalReferenceOperation local => OfLocal(local.Local, steps + 1),
                    _ => null,
                };
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return OfLocal(declarator.Symbol, steps + 1);
            default:
                return null;
        }
    }

    private PolicyDestination? OfLocal(ILocalSymbol local, int steps)
    {
        PolicyDestination? result = null;
        foreach (var reference in _locals.ReferencesTo(local))
        {
            if (LocalUses.AssignmentTo(reference) is not null || Follow(reference, steps) is not { } found)
                continue;
            if (result is not null && (result.Dialect != found.Dialect || result.Kind != found.Kind))
                return null;
            result = found;
        }

        return result;
    }

    // What comes out is the document that went in.
    private static bool IsSame(IMethodSymbol method) => method.ContainingType.Name switch
    {
        "JsonSerializer" => method.Name is "Serialize" or "SerializeToElement" or "SerializeToNode" or "SerializeToDocument" or "Deserialize",
        "JsonDocument" or "JsonNode" or "JsonElement" => method.Name == "Parse",
        _ => false,
    };
}
