using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>Asks the compiler for the same calls as the analyzer and does nothing with them: what any such analyzer pays.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("EMPTY", "Nothing", "Nothing", "Benchmarks", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Calls are of interest where there are clients to call.
            if (start.Compilation.SourceModule.ReferencedAssemblies.Any(static assembly => assembly.Name == "StorageGrants"))
            {
                start.RegisterOperationAction(static _ => { }, OperationKind.Invocation);
                start.RegisterOperationAction(static _ => { }, OperationKind.InterpolatedString);
            }

            start.RegisterOperationAction(static _ => { }, OperationKind.ObjectCreation);
            start.RegisterOperationAction(static _ => { }, OperationKind.AnonymousObjectCreation);
            start.RegisterOperationAction(static _ => { }, OperationKind.With);
            start.RegisterOperationBlockAction(static _ => { });
            start.RegisterSyntaxNodeAction(static _ => { }, SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression, SyntaxKind.InterpolatedStringExpression);
            start.RegisterSyntaxNodeAction(static _ => { }, SyntaxKind.AddExpression);
        });
    }
}
