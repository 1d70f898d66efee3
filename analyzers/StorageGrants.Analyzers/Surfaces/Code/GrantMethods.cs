using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>
/// Reads grants that a method of the project makes of what it is given, in one expression and nothing else: what it is given stands at
/// the call. A method that does more may look at it first.
/// </summary>
internal static class GrantMethods
{
    /// <summary>The grant that a call makes, or null when the call adds nothing to what is known of the method alone.</summary>
    public static GrantObject? Read(IInvocationOperation call, TypeShape shape, CancellationToken cancellationToken)
    {
        if (shape.Entry is not { } entry || ResultOf(call, cancellationToken) is not IObjectCreationOperation creation || !SymbolEqualityComparer.Default.Equals(creation.Type, call.Type))
            return null;

        var made = ObjectReader.Read(creation, shape);
        var result = new GrantObject(shape, call)
        {
            // What a member of another type is unless it is set is told by its creation alone.
            IsOpen = made.IsOpen || !shape.IsGenerated,
            IsStatedOwner = Acknowledgements.StateOwner(call.TargetMethod),
            MadeIn = creation.Syntax,
        };
        var isOfCall = false;
        foreach (var name in made.Names)
        {
            var value = made.Get(name)!.Value;
            if (value.Value is { } written && written.Unwrap() is IParameterReferenceOperation { Parameter: var parameter })
            {
                value = IsTakenAsItIs(written) && IsOnlyTaken(parameter, creation) && GivenTo(parameter, call) is { } given ? MemberValue.Of(given) : MemberValue.Unknown;
                isOfCall |= name == entry.ScopeProperty || name == entry.RoleProperty;
            }

            result.Set(name, value, certain: true);
        }

        return isOfCall ? result : null;
    }

    // The one expression that is all a method does.
    private static IOperation? ResultOf(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction) || method.IsVirtual || method.IsOverride || method.IsAbstract || method.DeclaringSyntaxReferences.Length != 1)
            return null;
        var (expression, body) = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            MethodDeclarationSyntax declaration => (declaration.ExpressionBody, declaration.Body),
            LocalFunctionStatementSyntax function => (function.ExpressionBody, function.Body),
            _ => default,
        };
        var result = expression?.Expression ?? (body is { Statements: { Count: 1 } statements } && statements[0] is ReturnStatementSyntax returned ? returned.Expression : null);
        return result is null ? null : call.SemanticModel?.OperationOf(result, cancellationToken)?.Unwrap();
    }

    // A conversion that somebody wrote may give anything.
    private static bool IsTakenAsItIs(IOperation value)
    {
        for (var current = value; current is IConversionOperation or IParenthesizedOperation; current = current is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)current).Operand)
        {
            if (current is IConversionOperation { OperatorMethod: { } written } && written.ContainingType.Name != "OpenEnum")
                return false;
        }

        return true;
    }

    // A parameter that is also changed, compared or handed to a method may be something else by then, or come no further.
    private static bool IsOnlyTaken(IParameterSymbol parameter, IOperation creation)
    {
        foreach (var operation in creation.Descendants())
        {
            if (operation is not IParameterReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter))
                continue;
            var value = reference.Wrapped();
            var isTaken = value.Parent switch
            {
                IArgumentOperation { Parameter.RefKind: RefKind.None or RefKind.In, Parent: IObjectCreationOperation } => true,
                ISimpleAssignmentOperation assignment => assignment.Value == value,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IInterpolationOperation or INameOfOperation => true,
                _ => false,
            };
            if (!isTaken)
                return false;
        }

        return true;
    }

    private static IOperation? GivenTo(IParameterSymbol parameter, IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None or RefKind.In } given && given.Ordinal == parameter.Ordinal && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, call.TargetMethod.OriginalDefinition))
                return argument.Value;
        }

        return null;
    }
}
