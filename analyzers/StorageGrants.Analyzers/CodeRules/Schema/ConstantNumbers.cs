using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Code;

namespace StorageGrants.Analyzers.CodeRules.Schema;

/// <summary>Finds the number an expression stands for.</summary>
internal static class ConstantNumbers
{
    private const int MaxHops = 3;

    public static double? Read(IOperation operation, LocalUses locals, int hops = 0)
    {
        var expression = operation.Unwrap();
        if (expression.ConstantValue is { HasValue: true, Value: { } value })
            return value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;
        return hops < MaxHops && expression is ILocalReferenceOperation local && locals.OnlyValueOf(local.Local) is { } written ? Read(written, locals, hops + 1) : null;
    }

    /// <summary>Whether the number is written at the place itself, so that a fix can replace it.</summary>
    public static bool IsWritten(IOperation operation) => operation.Unwrap().Syntax switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NumericLiteralExpression),
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } => true,
        _ => false,
    };
}
