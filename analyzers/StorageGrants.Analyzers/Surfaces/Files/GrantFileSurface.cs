using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Rules;
using StorageGrants.Access.Schemas;
using StorageGrants.Analyzers.Diagnostics;

namespace StorageGrants.Analyzers.Surfaces.Files;

/// <summary>Checks one JSON file among the additional files: one named by <c>StorageGrantsFile</c>, or any that looks like a grant document.</summary>
internal static class GrantFileSurface
{
    public static void Check(AdditionalFileAnalysisContext context, GrantFiles files)
    {
        var file = context.AdditionalFile;
        if (SuppressionFile.Is(file.Path))
        {
            SuppressionSurface.Check(context, files);
            return;
        }

        var isNamed = files.IsNamed(file);
        if (files.TextOf(file, isNamed, context.CancellationToken) is not { } text)
            return;

        var report = new FileReport(context, text);
        foreach (var misspelt in files.MisspeltSettings(file, context.CancellationToken))
            report.Add(HygieneRules.UselessSuppression, HygieneRules.UselessSuppression.Severity, default, misspelt);
        if (text.Length > GrantFiles.MaxLength)
        {
            report.Add(HygieneRules.CutShort, HygieneRules.CutShort.Severity, default, "The file has " + text.Length.ToString("N0", CultureInfo.InvariantCulture) + " characters, a build looks at no more than " + GrantFiles.MaxLength.ToString("N0", CultureInfo.InvariantCulture) + "; check it with 'storagegrants lint'");
            return;
        }

        var result = files.Check(file, text, isNamed);
        foreach (var error in isNamed ? result.Errors : Array.Empty<JsonError>())
            report.Add(SchemaRules.InvalidGrantDocument, SchemaRules.InvalidGrantDocument.Severity, error.Span, error.Message + "; no rule has looked at this " + (result.IsLines ? "line" : "file"));
        if (result.Root is not { } root)
            return;

        var today = SuppressionSurface.Today(context);
        foreach (var finding in result.Findings)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!files.Suppressions.Any(suppressions => suppressions.Find(file.Path, root, text, finding, today) is not null))
                report.Add(finding);
        }
    }
}
