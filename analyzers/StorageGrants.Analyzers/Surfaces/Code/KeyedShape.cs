using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Reads the shape of an object whose members are keys: a dictionary or a JSON node with an initializer.</summary>
internal static class KeyedShape
{
    public static TypeShape? Of(IObjectOrCollectionInitializerOperation initializer, CompilationModel model)
    {
        List<(string, ISymbol)>? keys = null;
        var mayGrant = false;
        foreach (var item in initializer.Initializers)
        {
            switch (item)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } target } when target.IndexerKey() is { } key:
                    mayGrant |= model.MayGrant(key);
                    (keys ??= new()).Add((key, target.Property));
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Add" } add, Arguments.Length: 2 } call when call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key }:
                    mayGrant |= model.MayGrant(key);
                    (keys ??= new()).Add((key, add));
                    break;
            }
        }

        return mayGrant ? model.Types.OfKeys(keys!) : null;
    }
}
