using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Steps through what stands between an expression and its use.</summary>
internal static class Operations
{
    /// <summary>The expression under conversions, those to wrappers such as <c>OpenEnum</c> included.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                // A number, or a member of another enum: which member it stands for is not what is written.
                case IConversionOperation { Type: { TypeKind: TypeKind.Enum } type, OperatorMethod: null, Operand.Type: { TypeKind: TypeKind.Struct or TypeKind.Enum } given }
                    when given.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T && !SymbolEqualityComparer.Default.Equals(type, given):
                    return operation;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    continue;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The expression with the conversions around it, so that its parent is its use.</summary>
    public static IOperation Wrapped(this IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IParenthesizedOperation)
            operation = operation.Parent;
        return operation;
    }

    /// <summary>What an expression of any file of the project means; null for one of another project, which an editor knows the files of too.</summary>
    public static IOperation? OperationOf(this SemanticModel near, SyntaxNode expression, CancellationToken cancellationToken)
    {
        if (expression.SyntaxTree == near.SyntaxTree)
            return near.GetOperation(expression, cancellationToken);
        if (!near.Compilation.ContainsSyntaxTree(expression.SyntaxTree))
            return null;

        // Rare: only for a grant that is written with a member of another file.
#pragma warning disable RS1030
        return near.Compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, cancellationToken);
#pragma warning restore RS1030
    }

    /// <summary>The property or field an expression names.</summary>
    public static ISymbol? MemberNamed(this IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => property.Property,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    public static IOperation? InstanceOf(this IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => property.Instance,
        IFieldReferenceOperation field => field.Instance,
        _ => null,
    };

    /// <summary>The text of a constant key in an indexer, or null.</summary>
    public static string? IndexerKey(this IOperation operation) =>
        operation is IPropertyReferenceOperation { Arguments.Length: 1 } property && property.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key } ? key : null;

    /// <summary>The receiver of a call: the instance, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(this IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
}
