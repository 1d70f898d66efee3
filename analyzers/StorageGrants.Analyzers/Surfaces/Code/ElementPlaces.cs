using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Grants;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Finds where an element stands in the list that is written around it.</summary>
internal static class ElementPlaces
{
    /// <summary>The place, or null when it is in no list that it could leave.</summary>
    public static ElementPlace? Of(IOperation element)
    {
        var node = element.Syntax;
        switch (node.Parent)
        {
            case ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } item:
                return In(collection.Elements, item);
            case InitializerExpressionSyntax list when list.IsKind(SyntaxKind.ArrayInitializerExpression) || list.IsKind(SyntaxKind.CollectionInitializerExpression):
                return In(list.Expressions, node);
            case ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax arguments } argument when IsOneOfMany(element):
                return In(arguments.Arguments, argument);
            default:
                return null;
        }
    }

    // Only what goes into a params list can be left out of a call.
    private static bool IsOneOfMany(IOperation element)
    {
        for (var current = element.Parent; current is not null; current = current.Parent)
        {
            if (current is IArgumentOperation argument)
                return argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection;
            if (!current.IsImplicit)
                return false;
        }

        return false;
    }

    private static ElementPlace? In<T>(SeparatedSyntaxList<T> list, SyntaxNode element)
        where T : SyntaxNode
    {
        var items = (IReadOnlyList<SyntaxNode>)list;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] == element)
            {
                return new ElementPlace(
                    element.SpanStart,
                    element.Span.End,
                    i > 0 ? items[i - 1].Span.End : -1,
                    i + 1 < items.Count ? items[i + 1].SpanStart : -1);
            }
        }

        return null;
    }
}
