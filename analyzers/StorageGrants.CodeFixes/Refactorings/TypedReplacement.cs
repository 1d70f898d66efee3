using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace StorageGrants.CodeFixes.Refactorings;

/// <summary>An expression in the place of another, written with full names until it is taken.</summary>
internal sealed class TypedReplacement
{
    private readonly Document _changed;
    private readonly SyntaxAnnotation _mark;

    private TypedReplacement(Document changed, SyntaxAnnotation mark)
    {
        _changed = changed;
        _mark = mark;
    }

    /// <summary>The replacement, or null when the member it is in does not compile as before.</summary>
    public static async Task<TypedReplacement?> TryAsync(Document document, ExpressionSyntax replaced, TypedForm typed, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return null;
        var mark = new SyntaxAnnotation();
        var expression = SyntaxFactory.ParseExpression(typed.Expression, options: root.SyntaxTree.Options).WithTriviaFrom(replaced).WithAdditionalAnnotations(mark);
        if (expression.ContainsDiagnostics)
            return null;

        var changed = document.WithSyntaxRoot(root.ReplaceNode(replaced, expression));
        if (typed.Extensions is { } extensions)
            changed = await ImportAsync(changed, extensions, mark, cancellationToken).ConfigureAwait(false);
        var errors = await CountErrorsAsync(changed, await MemberAroundAsync(changed, mark, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        var isAccepted = errors == 0 || errors <= await CountErrorsAsync(document, MemberAround(replaced), cancellationToken).ConfigureAwait(false);
        return isAccepted ? new TypedReplacement(changed, mark) : null;
    }

    /// <summary>The document with short names and the using directives they need; with full names where those would not compile.</summary>
    public async Task<Document> CompleteAsync(CancellationToken cancellationToken)
    {
        var completed = await ImportAdder.AddImportsAsync(_changed, _mark, cancellationToken: cancellationToken).ConfigureAwait(false);
        completed = await Simplifier.ReduceAsync(completed, _mark, cancellationToken: cancellationToken).ConfigureAwait(false);
        var errors = await CountErrorsAsync(completed, null, cancellationToken).ConfigureAwait(false);
        return errors == 0 || errors <= await CountErrorsAsync(_changed, null, cancellationToken).ConfigureAwait(false) ? completed : _changed;
    }

    // Directives are added for names; an extension method is called by a member.
    private static async Task<Document> ImportAsync(Document document, string name, SyntaxAnnotation mark, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || root.GetAnnotatedNodes(mark).FirstOrDefault() is not { } node)
            return document;
        foreach (var scope in model.GetImportScopes(node.SpanStart, cancellationToken))
        {
            if (scope.Imports.Any(import => import.NamespaceOrType.ToDisplayString() == name))
                return document;
        }

        for (var space = model.GetEnclosingSymbol(node.SpanStart, cancellationToken)?.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (space.ToDisplayString() == name)
                return document;
        }

        var generator = SyntaxGenerator.GetGenerator(document);
        return document.WithSyntaxRoot(generator.AddNamespaceImports(root, generator.NamespaceImportDeclaration(name)));
    }

    private static async Task<TextSpan?> MemberAroundAsync(Document document, SyntaxAnnotation mark, CancellationToken cancellationToken) =>
        (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))?.GetAnnotatedNodes(mark).FirstOrDefault() is { } node ? MemberAround(node) : null;

    private static TextSpan MemberAround(SyntaxNode node) => (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node).FullSpan;

    private static async Task<int> CountErrorsAsync(Document document, TextSpan? span, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model?.GetDiagnostics(span, cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ?? 0;
    }
}
