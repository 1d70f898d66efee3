using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Roles;
using StorageGrants.Analyzers.CodeRules;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Schemas;
using StorageGrants.Analyzers.Surfaces;
using StorageGrants.Analyzers.Surfaces.Files;
using StorageGrants.Generators;

namespace StorageGrants.Analyzers;

/// <summary>
/// Finds grants of roles in C# code and in JSON, reports what the rules of StorageGrants.Access say about them, and what is
/// wrong with schema files.
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

    // Code is looked at in every project the analyzer runs in: whoever installs the package wants to be told, whether the
    // grants are written with the client, with types of their own or as text.
    private static void Start(CompilationStartAnalysisContext context)
    {
        var schemas = SchemaProblems.For(SchemaFiles(context.Options, context.CancellationToken));
        var model = new CompilationModel(CatalogsOf(schemas));
        if (context.Options.AdditionalFiles.Length > 0)
        {
            var files = new GrantFiles(context.Options, model);
            context.RegisterAdditionalFileAction(file => CheckFile(file, schemas, files));
        }

        var code = new CodeRuleSet(context.Compilation, model.Sources);
        model.LooksForSecrets = !code.Model.IsTestProject;
        var analysis = new CodeAnalysis(model, code);
        if (code.RulesOf(OperationKind.Invocation).Length > 0)
            context.RegisterOperationAction(analysis.VisitCall, OperationKind.Invocation);
        if (code.RulesOf(OperationKind.InterpolatedString).Length > 0)
            context.RegisterOperationAction(analysis.VisitInterpolation, OperationKind.InterpolatedString);
        context.RegisterOperationAction(analysis.VisitCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(analysis.VisitAnonymous, OperationKind.AnonymousObjectCreation);
        context.RegisterOperationAction(analysis.VisitObject, OperationKind.With);
        context.RegisterOperationBlockAction(analysis.VisitBlock);
        context.RegisterSyntaxNodeAction(analysis.VisitText, SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression, SyntaxKind.InterpolatedStringExpression);
        context.RegisterSyntaxNodeAction(analysis.VisitSum, SyntaxKind.AddExpression);
    }

    private static void CheckFile(AdditionalFileAnalysisContext context, SchemaProblems schemas, GrantFiles files)
    {
        var place = Location.Create(context.AdditionalFile.Path, default, default);
        Guard.Run("Checking a file", place, context.ReportDiagnostic, () =>
        {
            if (schemas.Contains(context.AdditionalFile.Path))
                SchemaSurface.Check(context, schemas);
            else
                GrantFileSurface.Check(context, files);
        });
    }

    private static List<SchemaSource> SchemaFiles(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var sources = new List<SchemaSource>();
        foreach (var file in options.AdditionalFiles)
        {
            if (SchemaSources.From(file, options.AnalyzerConfigOptionsProvider, cancellationToken) is { } source)
                sources.Add(source);
        }

        return sources;
    }

    private static IReadOnlyList<RoleCatalog> CatalogsOf(SchemaProblems schemas)
    {
        try
        {
            return schemas.Catalogs;
        }
        catch (Exception exception) when (Guard.IsOurs(exception))
        {
            // Reported with its place when the file itself is checked.
            return Array.Empty<RoleCatalog>();
        }
    }
}
