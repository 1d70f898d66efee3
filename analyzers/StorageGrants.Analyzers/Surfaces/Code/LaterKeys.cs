using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Reads the keys that a dictionary or a JSON node in a local gets after its creation.</summary>
internal static class LaterKeys
{
    /// <summary>How the creation writes grants with all its keys, and the first key that tells; null when it does not.</summary>
    public static TypeShape? ShapeOf(IObjectCreationOperation creation, LocalUses locals, CompilationModel model, out IOperation? telling)
    {
        telling = null;
        if (creation.Type is not { } type || !ListTypes.HasKeys(type) || creation.Wrapped().Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
            return null;

        var keys = new List<(string, ISymbol)>();
        foreach (var reference in locals.ReferencesTo(declarator.Symbol))
        {
            if (KeySetOn(reference.Wrapped(), out var setter) is not { ConstantValue: { HasValue: true, Value: string key } } place)
                continue;
            keys.Add((key, setter!));
            if (telling is null && model.MayGrant(key) && place is ILiteralOperation)
                telling = place;
        }

        if (telling is null)
            return null;
        if (creation.Initializer is { } initializer)
        {
            var first = KeyedShape.All(initializer);
            foreach (var name in first.WireNames)
                keys.Add((name, first.MemberOf(name)!));
        }

        return model.Types.OfKeys(keys);
    }

    /// <summary>The key and the value of an <c>Add</c> call on a dictionary, or null.</summary>
    public static (string Key, IOperation Value)? AddedTo(IOperation instance) =>
        instance.Parent is IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Arguments.Length: 2 } add && add.Instance == instance
        && add.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key }
            ? (key, add.Arguments[1].Value)
            : null;

    private static IOperation? KeySetOn(IOperation instance, out ISymbol? setter)
    {
        setter = null;
        switch (instance.Parent)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1, Parent: ISimpleAssignmentOperation assignment } indexer when indexer.Instance == instance && assignment.Target == indexer:
                setter = indexer.Property;
                return indexer.Arguments[0].Value;
            case IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Arguments.Length: 2 } add when add.Instance == instance:
                setter = add.TargetMethod;
                return add.Arguments[0].Value;
            default:
                return null;
        }
    }
}
