using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>Rules out texts by their syntax alone, before anything asks what they mean.</summary>
internal static class TextCandidates
{
    /// <summary>Whether an expression, as a whole and not as a part of a larger text, may hold JSON that grants roles.</summary>
    public static bool MayGrant(ExpressionSyntax expression, CompilationModel model) => expression switch
    {
        LiteralExpressionSyntax literal => model.MayGrant(literal.Token.ValueText) && !IsPart(literal),
        InterpolatedStringExpressionSyntax interpolated => MayGrant(interpolated, model) && !IsPart(interpolated),
        BinaryExpressionSyntax sum => !IsPart(sum) && HasBraces(sum),
        _ => false,
    };

    private static bool IsPart(ExpressionSyntax expression)
    {
        var parent = expression.Parent;
        while (parent.IsKind(SyntaxKind.ParenthesizedExpression))
            parent = parent.Parent;
        return parent.IsKind(SyntaxKind.AddExpression) || parent.IsKind(SyntaxKind.Interpolation);
    }

    private static bool MayGrant(InterpolatedStringExpressionSyntax interpolated, CompilationModel model)
    {
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text && model.MayGrant(text.TextToken.ValueText))
                return true;
        }

        return false;
    }

    // Names may be constants kept elsewhere, but a JSON document put together from pieces shows a quote or a brace in one of them.
    private static bool HasBraces(BinaryExpressionSyntax sum)
    {
        ExpressionSyntax current = sum;
        while (current is BinaryExpressionSyntax binary)
        {
            if (HasBraces(binary.Right))
                return true;
            current = binary.Left;
        }

        return HasBraces(current);
    }

    private static bool HasBraces(ExpressionSyntax part) => part switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && HasBraces(literal.Token.ValueText),
        InterpolatedStringExpressionSyntax => true,
        ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax inner } => HasBraces(inner),
        ParenthesizedExpressionSyntax { Expression: LiteralExpressionSyntax or InterpolatedStringExpressionSyntax } => true,
        _ => false,
    };

    private static bool HasBraces(string text) => text.IndexOf('{') >= 0 || text.IndexOf('"') >= 0;
}
