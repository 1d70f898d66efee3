using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Json;
using StorageGrants.CodeFixes.Refactorings.Models;
using StorageGrants.CodeFixes.Refactorings.Policies;

namespace StorageGrants.CodeFixes.Refactorings;

/// <summary>
/// Offers to write JSON of a literal with the types that stand for it: the body of a request with its model, a policy with
/// the builder of its dialect. Nothing is offered where anything of the JSON would be lost.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(TypedJsonRefactoring))]
[Shared]
public sealed class TypedJsonRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc />
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var cancellationToken = context.CancellationToken;
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || LiteralAt(root, context.Span) is not { } literal
            || Parse(literal.Token.ValueText) is not { } json
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || LiteralPlace.Of(literal, model, cancellationToken) is not { } place)
            return;

        var layout = CodeLayout.At(place.Replaced, await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
        foreach (var typed in ModelForms.Of(json, place, model, layout, cancellationToken))
            await OfferAsync(context, place, typed).ConfigureAwait(false);
        foreach (var typed in PolicyForms.Of(json, literal.Token.ValueText, place, document, model, layout, cancellationToken))
            await OfferAsync(context, place, typed).ConfigureAwait(false);
    }

    private static async Task OfferAsync(CodeRefactoringContext context, LiteralPlace place, TypedForm typed)
    {
        if (await TypedReplacement.TryAsync(context.Document, place.Replaced, typed, context.CancellationToken).ConfigureAwait(false) is { } replacement)
            context.RegisterRefactoring(CodeAction.Create(typed.Title, replacement.CompleteAsync, equivalenceKey: typed.Title));
    }

    private static LiteralExpressionSyntax? LiteralAt(SyntaxNode root, TextSpan span)
    {
        var token = root.FindToken(span.Start);
        if (token.SpanStart == span.Start && span.Start > 0 && token.Parent is not LiteralExpressionSyntax)
            token = root.FindToken(span.Start - 1);
        return token.Parent is LiteralExpressionSyntax literal && literal.Span.Contains(span)
            && (literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            ? literal
            : null;
    }

    // Comments are no JSON: what is said in them would be lost.
    private static JsonValue? Parse(string text) =>
        text.IndexOf('{') >= 0 && JsonParser.Parse(text).Root is { Kind: JsonKind.Object } root ? root : null;
}
