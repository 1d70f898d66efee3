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
        _ => false,
    };

    /// <summary>As for any expression. A part of a sum may be a constant of another file, so that what its own file may grant does not tell.</summary>
    public static bool MayGrant(BinaryExpressionSyntax sum, CompilationModel model) =>
        !IsPart(sum) && HoldsName(sum, model.Sources.MayGrant(sum.SyntaxTree) ? model : null);

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

    // In a file without any word of grants, only what names a member by a constant of another file.
    private static bool HoldsName(BinaryExpressionSyntax sum, CompilationModel? model)
    {
        ExpressionSyntax current = sum;
        while (current is BinaryExpressionSyntax binary)
        {
            if (PieceMayGrant(binary.Right, model) || binary.Right is not LiteralExpressionSyntax && OpensName(LastOf(binary.Left)))
                return true;
            current = binary.Left;
        }

        return PieceMayGrant(current, model);
    }

    private static bool PieceMayGrant(ExpressionSyntax piece, CompilationModel? model) => piece switch
    {
        LiteralExpressionSyntax literal => model is not null && literal.IsKind(SyntaxKind.StringLiteralExpression) && model.MayGrant(literal.Token.ValueText),
        InterpolatedStringExpressionSyntax interpolated => model is not null && MayGrant(interpolated, model),
        ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax inner } => HoldsName(inner, model),
        ParenthesizedExpressionSyntax parenthesized => PieceMayGrant(parenthesized.Expression, model),
        _ => false,
    };

    private static ExpressionSyntax LastOf(ExpressionSyntax expression) => expression is BinaryExpressionSyntax binary ? binary.Right : expression;

    // What follows {" or ," is the name of a member; it may be a constant kept elsewhere.
    private static bool OpensName(ExpressionSyntax piece)
    {
        if (piece is not LiteralExpressionSyntax { Token.ValueText: { Length: > 1 } text } || text[text.Length - 1] != '"')
            return false;
        var i = text.Length - 2;
        while (i > 0 && char.IsWhiteSpace(text[i]))
            i--;
        return text[i] is '{' or ',';
    }
}
