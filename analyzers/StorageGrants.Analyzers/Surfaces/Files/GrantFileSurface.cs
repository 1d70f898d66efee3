using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Schemas;
using StorageGrants.Analyzers.Diagnostics;

namespace StorageGrants.Analyzers.Surfaces.Files;

/// <summary>Checks one JSON file among the additional files: one named by <c>StorageGrantsFile</c>, or any that looks like a grant document.</summary>
internal static class GrantFileSurface
{
    private const string Mark = "build_metadata.AdditionalFiles.StorageGrantsFile";

    public static void Check(AdditionalFileAnalysisContext context, CompilationModel model)
    {
        var file = context.AdditionalFile;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var settings = provider.GetOptions(file);
        var isNamed = settings.TryGetValue(Mark, out var mark) && string.Equals(mark.Trim(), "true", StringComparison.OrdinalIgnoreCase);
        if (!isNamed && !file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return;
        if (file.GetText(context.CancellationToken)?.ToString() is not { } text || !isNamed && !model.MayGrant(text))
            return;

        var locations = new FileLocations(file.Path, text);
        var result = new GrantFileLinter(model.Catalogs, RuleOptions.Read(settings, provider.GlobalOptions)).Check(text);
        if (result.Error is { } error)
        {
            if (isNamed)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.For(SchemaRules.InvalidGrantDocument), locations.Of(error.Span), error.Message + "; no rule has looked at this file"));
            return;
        }

        foreach (var finding in result.Findings)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var additional = ImmutableArray.CreateBuilder<Location>(finding.Additional.Count);
            foreach (var origin in finding.Additional)
                additional.Add(locations.Of(((JsonOrigin)origin).Span));
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.For(finding.Rule),
                locations.Of(((JsonOrigin)finding.Origin).Span),
                Descriptors.SeverityOf(finding.Severity),
                additional,
                properties: null,
                finding.Message));
        }
    }
}
