using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Reads the shape of an object whose members are keys: a dictionary or a JSON node with an initializer.</summary>
internal static class KeyedShape
{
    /// <summary>Whether an initializer may set keys that grant; by its last part and by how its keys are written.</summary>
    public static bool MayGrant(IObjectOrCollectionInitializerOperation initializer, CompilationModel model)
    {
        var items = initializer.Initializers;
        return items.Length > 0
            && items[items.Length - 1] is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } } or IInvocationOperation { Arguments.Length: 2 }
            && MayGrant(initializer.Syntax, model);
    }

    public static TypeShape? Of(IObjectOrCollectionInitializerOperation initializer, CompilationModel model)
    {
        List<(string, ISymbol)>? keys = null;
        var mayGrant = false;
        foreach (var item in initializer.Initializers)
        {
            switch (item)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } target } when target.IndexerKey() is { } key:
                    mayGrant |= MayGrant(key, model);
                    (keys ??= new()).Add((key, target.Property));
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Add" } add, Arguments.Length: 2 } call when call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key }:
                    mayGrant |= MayGrant(key, model);
                    (keys ??= new()).Add((key, add));
                    break;
            }
        }

        return mayGrant ? model.Types.OfKeys(keys!) : null;
    }

    /// <summary>The keys that an initializer sets, whatever they are.</summary>
    public static TypeShape All(IObjectOrCollectionInitializerOperation initializer)
    {
        var shape = new TypeShape(isGenerated: false);
        foreach (var item in initializer.Initializers)
        {
            if (item is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } target } && target.IndexerKey() is { } key)
                shape.AddKey(key, target.Property);
            else if (item is IInvocationOperation { TargetMethod: { Name: "Add" } add, Arguments.Length: 2 } call && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string added })
                shape.AddKey(added, add);
        }

        return shape;
    }

    // Keys that are literals are read as they are written, which costs less than asking for constants.
    private static bool MayGrant(SyntaxNode syntax, CompilationModel model)
    {
        if (syntax is not InitializerExpressionSyntax initializer)
            return true;
        var mayGrant = model.Sources.MayGrant(syntax.SyntaxTree);
        foreach (var expression in initializer.Expressions)
        {
            var key = expression switch
            {
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } } => arguments[0].Expression,
                InitializerExpressionSyntax { Expressions: { Count: > 0 } parts } => parts[0],
                _ => null,
            };
            if (key is not LiteralExpressionSyntax literal || mayGrant && MayGrant(literal.Token.ValueText, model))
                return true;
        }

        return false;
    }

    private static bool MayGrant(string key, CompilationModel model) => key == TypeShapes.PolicyMember || model.MayGrant(key) || model.MentionsDocument(key);
}
