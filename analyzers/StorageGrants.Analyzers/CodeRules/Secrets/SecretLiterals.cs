using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces;

namespace StorageGrants.Analyzers.CodeRules.Secrets;

/// <summary>SGR5001 in C# texts: a literal, or a part of an interpolation, with a secret of Tigris in it.</summary>
internal static class SecretLiterals
{
    private const int ShortestSecret = 21;

    private static readonly DiagnosticDescriptor Rule = Descriptors.For(SecretConstantRule.FindDescriptor());

    public static void Check(SyntaxNodeAnalysisContext context, CompilationModel model)
    {
        if (!model.LooksForSecrets)
            return;
        if (context.Node is LiteralExpressionSyntax literal)
        {
            if (MayHold(literal.Token.ValueText))
                Report(literal.Token.ValueText, literal, context);
        }
        else if (context.Node is InterpolatedStringExpressionSyntax interpolated)
        {
            foreach (var content in interpolated.Contents)
            {
                if (content is InterpolatedStringTextSyntax text && MayHold(text.TextToken.ValueText))
                    Report(text.TextToken.ValueText, text, context);
            }
        }
    }

    private static void Report(string text, SyntaxNode place, SyntaxNodeAnalysisContext context)
    {
        if (SecretText.FindTigris(text).Length > 0)
            context.ReportDiagnostic(Diagnostic.Create(Rule, place.GetLocation(), SecretConstantRule.Message));
    }

    // JSON in a literal is looked at as a document.
    private static bool MayHold(string text) =>
        text.Length >= ShortestSecret && text.IndexOf(SecretText.TigrisPrefix, StringComparison.Ordinal) >= 0 && text.TrimStart() is { Length: > 0 } start && start[0] is not ('{' or '[');
}
