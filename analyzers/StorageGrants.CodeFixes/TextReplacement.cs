using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.CodeFixes;

/// <summary>Writes a text of the wire in the form its place in C# asks for.</summary>
internal static class TextReplacement
{
    /// <summary>The change a fix makes to a document, or null when the place cannot take it.</summary>
    public static async Task<TextChange?> ForAsync(Document document, TextFix fix, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root || fix.Span.End > root.FullSpan.End)
            return null;
        if (fix.Edit is EditKind.JsonText or EditKind.CSharp)
            return new TextChange(fix.Span, fix.NewText);

        switch (root.FindNode(fix.Span, getInnermostNodeForTie: true))
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return new TextChange(literal.Token.Span, Rewrite(literal.Token, fix.NewText));

            case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name:
                return await EnumMemberAsync(document, access, name, fix.NewText, cancellationToken).ConfigureAwait(false);

            case MemberAccessExpressionSyntax access:
                return await EnumMemberAsync(document, access, access.Name, fix.NewText, cancellationToken).ConfigureAwait(false);

            case IdentifierNameSyntax name:
                return await EnumMemberAsync(document, name, name, fix.NewText, cancellationToken).ConfigureAwait(false);

            default:
                return null;
        }
    }

    // The kind of literal is kept, except where it spans lines.
    private static string Rewrite(SyntaxToken token, string text)
    {
        if (token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
        {
            var quotes = token.Text.Substring(0, token.Text.Length - token.Text.TrimStart('"').Length);
            return quotes + text + quotes;
        }

        return (token.Text.StartsWith("@", StringComparison.Ordinal) ? "@\"" : "\"") + text + "\"";
    }

    private static async Task<TextChange?> EnumMemberAsync(Document document, ExpressionSyntax expression, SimpleNameSyntax name, string text, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model?.GetSymbolInfo(expression, cancellationToken).Symbol is not IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } type }
            || EnumWireText.MemberOfText(type, text) is not { } member)
            return null;

        var identifier = SyntaxFacts.GetKeywordKind(member.Name) == SyntaxKind.None ? member.Name : "@" + member.Name;
        return new TextChange(name.Span, identifier);
    }
}
