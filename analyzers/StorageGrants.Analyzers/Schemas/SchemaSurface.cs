using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Analyzers.Diagnostics;

namespace StorageGrants.Analyzers.Schemas;

/// <summary>Reports what is wrong with one schema file.</summary>
internal static class SchemaSurface
{
    public static void Check(AdditionalFileAnalysisContext context, SchemaProblems problems)
    {
        var path = context.AdditionalFile.Path;
        var locations = new FileLocations(path, problems.TextOf(path));
        foreach (var finding in problems.Of(path, context.CancellationToken))
        {
            var related = ImmutableArray.CreateBuilder<Location>();
            foreach (var place in finding.Related)
            {
                var others = string.Equals(place.Path, path, StringComparison.Ordinal) ? locations : new FileLocations(place.Path, problems.TextOf(place.Path));
                related.Add(others.Of(place.Span));
            }

            context.ReportDiagnostic(Diagnostic.Create(Descriptors.For(finding.Rule), locations.Of(finding.Span), related, finding.Message));
        }
    }
}
