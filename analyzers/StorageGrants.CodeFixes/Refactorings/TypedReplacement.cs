using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace StorageGrants.CodeFixes.Refactorings;

/// <summary>Puts an expression in the place of another, with the using directives it needs.</summary>
internal static class TypedReplacement
{
    /// <summary>The changed document, or null when it does not compile as before.</summary>
    public static async Task<Document?> ApplyAsync(Document document, ExpressionSyntax replaced, TypedForm typed, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return null;
        var mark = new SyntaxAnnotation();
        var expression = SyntaxFactory.ParseExpression(typed.Expression, options: root.SyntaxTree.Options).WithTriviaFrom(replaced).WithAdditionalAnnotations(mark);
        if (expression.ContainsDiagnostics)
            return null;

        var changed = document.WithSyntaxRoot(root.ReplaceNode(replaced, expression));
        changed = await ImportAdder.AddImportsAsync(changed, mark, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (typed.Extensions is { } extensions)
            changed = await ImportAsync(changed, extensions, mark, cancellationToken).ConfigureAwait(false);
        changed = await Simplifier.ReduceAsync(changed, mark, cancellationToken: cancellationToken).ConfigureAwait(false);
        var errors = await CountErrorsAsync(changed, cancellationToken).ConfigureAwait(false);
        return errors == 0 || errors <= await CountErrorsAsync(document, cancellationToken).ConfigureAwait(false) ? changed : null;
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

    private static async Task<int> CountErrorsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model?.GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ?? 0;
    }
}
