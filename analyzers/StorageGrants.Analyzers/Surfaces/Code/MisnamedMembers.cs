using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Grants;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Finds members that have on the wire the name of another interface of the vendor.</summary>
internal static class MisnamedMembers
{
    /// <summary>The list of grants of a request under another name.</summary>
    public static List<MisnamedProperty> OfList(GrantObject source, GrantRequestShape shape)
    {
        var found = new List<MisnamedProperty>();
        if (source.Shape.Has(shape.GrantsProperty))
            return found;
        foreach (var name in shape.OtherGrantsNames)
        {
            if (source.Get(name) is { Value: { } value })
                found.Add(new MisnamedProperty(GrantText.Known(name, PlaceOf(value)), shape.GrantsProperty));
        }

        return found;
    }

    /// <summary>The scope of a grant under another name, in an object that has its role and not its scope.</summary>
    public static MisnamedProperty? OfScope(IOperation creation, GrantEntryShape shape)
    {
        if (shape.OtherScopeNames.Count == 0)
            return null;
        var members = new Dictionary<string, IOperation>(StringComparer.Ordinal);
        foreach (var initializer in InitializersOf(creation))
        {
            if (initializer is ISimpleAssignmentOperation assignment && WireNameOf(assignment.Target) is { } name)
                members[name] = assignment.Value;
        }

        if (!members.ContainsKey(shape.RoleProperty) || members.ContainsKey(shape.ScopeProperty))
            return null;
        foreach (var other in shape.OtherScopeNames)
        {
            if (members.TryGetValue(other, out var value) && value.Unwrap().Type?.SpecialType == SpecialType.System_String)
                return new MisnamedProperty(GrantText.Known(other, PlaceOf(value)), shape.ScopeProperty);
        }

        return null;
    }

    private static IEnumerable<IOperation> InitializersOf(IOperation creation) => creation switch
    {
        IAnonymousObjectCreationOperation anonymous => anonymous.Initializers,
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers,
        _ => Array.Empty<IOperation>(),
    };

    private static string? WireNameOf(IOperation target) =>
        target.IndexerKey() ?? (target.MemberNamed() is { } member ? WireNames.Of(member)?.Name : null);

    // The name where it is written, to be mended there when it is a text; else the value it names.
    private static CodeOrigin PlaceOf(IOperation value)
    {
        var declaration = value.Wrapped().Parent?.Syntax ?? value.Syntax;
        for (var node = value.Syntax; node is not null && node.Span.Length <= declaration.Span.Length; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: { } name }:
                    return new CodeOrigin(name.GetLocation());
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } arguments } }:
                    return new CodeOrigin(arguments[0].GetLocation(), arguments[0].Expression is LiteralExpressionSyntax ? EditKind.Expression : EditKind.None, arguments[0].Span);
                case AssignmentExpressionSyntax assignment:
                    return new CodeOrigin(assignment.Left.GetLocation());
            }
        }

        return new CodeOrigin(value.Syntax.GetLocation());
    }
}
