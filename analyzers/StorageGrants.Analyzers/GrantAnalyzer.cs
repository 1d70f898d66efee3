using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Roles;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces;

namespace StorageGrants.Analyzers;

/// <summary>
/// Finds grants of roles in C# code and in JSON, and reports what the rules of StorageGrants.Access say about them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GrantAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var model = new CompilationModel([RoleCatalog.Tigris]);
        context.RegisterOperationBlockStartAction(block =>
        {
            var analysis = new BlockAnalysis(model);
            block.RegisterOperationAction(
                analysis.Visit,
                OperationKind.ObjectCreation,
                OperationKind.AnonymousObjectCreation,
                OperationKind.Literal,
                OperationKind.Utf8String,
                OperationKind.InterpolatedString,
                OperationKind.Binary);
            block.RegisterOperationBlockEndAction(analysis.Finish);
        });
    }
}
