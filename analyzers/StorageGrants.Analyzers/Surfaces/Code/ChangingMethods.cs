using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>
/// Looks into the body of a method of the same project for writes to members of a parameter. One method deep: what the body
/// hands on to other methods is not followed.
/// </summary>
internal static class ChangingMethods
{
    private const int MaxLength = 20_000;
    private const string This = "this";

    /// <param name="method">The method called.</param>
    /// <param name="parameter">The parameter, or null for the object it is called on.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public static bool Changes(IMethodSymbol method, IParameterSymbol? parameter, CancellationToken cancellationToken)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var name = parameter?.Name ?? This;
        foreach (var reference in definition.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellationToken);
            if (declaration.Span.Length <= MaxLength && Writes(declaration, name, parameter is null ? definition.ContainingType : null))
                return true;
        }

        return false;
    }

    /// <summary>The method that runs when one is called on an object of a type: the type's own, where it overrides or implements it.</summary>
    public static IMethodSymbol Called(IMethodSymbol method, ITypeSymbol? type)
    {
        if (type is null || !(method.IsVirtual || method.IsAbstract || method.IsOverride))
            return method;
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            return type.FindImplementationForInterfaceMember(method) as IMethodSymbol ?? method;
        for (var current = type; current is not null && !SymbolEqualityComparer.Default.Equals(current, method.ContainingType); current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method.Name))
            {
                for (var overridden = member as IMethodSymbol; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OverriddenMethod?.OriginalDefinition, method.OriginalDefinition))
                        return (IMethodSymbol)member;
                }
            }
        }

        return method;
    }

    /// <summary>Whether the type of a field or property writes, anywhere in its code, to members of what it holds.</summary>
    public static bool ChangesMember(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (var reference in member.ContainingType?.DeclaringSyntaxReferences ?? [])
        {
            var declaration = reference.GetSyntax(cancellationToken);
            if (declaration.Span.Length <= MaxLength && Writes(declaration, member.Name, null))
                return true;
        }

        return false;
    }

    /// <summary>Whether a lambda writes to members of its only parameter.</summary>
    public static bool Changes(IOperation lambda) => lambda.Syntax switch
    {
        SimpleLambdaExpressionSyntax simple => Writes(simple.Body, simple.Parameter.Identifier.ValueText, null),
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } lambdaSyntax => Writes(lambdaSyntax.Body, parameters[0].Identifier.ValueText, null),
        _ => false,
    };

    private static bool Writes(SyntaxNode body, string name, INamedTypeSymbol? type)
    {
        var names = new HashSet<string> { name };
        foreach (var node in body.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case ForEachStatementSyntax loop when Root(loop.Expression, type) is { } root && names.Contains(root):
                    names.Add(loop.Identifier.ValueText);
                    break;
                case VariableDeclaratorSyntax { Initializer.Value: { } value } variable when value is not ObjectCreationExpressionSyntax and not WithExpressionSyntax && Root(value, type) is { } root && names.Contains(root):
                    names.Add(variable.Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment when IsWritten(assignment.Left, names, type):
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when KnownCalls.Changes(access.Name.Identifier.ValueText) && Root(access.Expression, type) is { } root && names.Contains(root):
                    return true;
                case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } } conditional when KnownCalls.Changes(binding.Name.Identifier.ValueText) && Root(conditional.Expression, type) is { } root && names.Contains(root):
                    return true;
            }
        }

        return false;
    }

    // A member of the object or of what it holds; a parameter that only gets another value changes nothing for the caller.
    private static bool IsWritten(ExpressionSyntax target, HashSet<string> names, INamedTypeSymbol? type) =>
        (target is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax || type is not null) && Root(target, type) is { } root && names.Contains(root);

    private static string? Root(ExpressionSyntax expression, INamedTypeSymbol? type)
    {
        while (true)
        {
            switch (expression)
            {
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own when type is null:
                    return own.Name.Identifier.ValueText;
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    continue;
                case ElementAccessExpressionSyntax element:
                    expression = element.Expression;
                    continue;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }:
                    expression = access.Expression;
                    continue;
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    expression = postfix.Operand;
                    continue;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    continue;
                case ThisExpressionSyntax:
                    return This;
                case IdentifierNameSyntax identifier:
                    var name = identifier.Identifier.ValueText;
                    return type is not null && IsInstanceMember(type, name) ? This : name;
                default:
                    return null;
            }
        }
    }

    private static bool IsInstanceMember(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name))
            {
                if (member is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false })
                    return true;
            }
        }

        return false;
    }
}
