using System;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Analyzers.Surfaces.Files;

/// <summary>Checks one suppression file: what it says, and whether the files it speaks of need it.</summary>
internal static class SuppressionSurface
{
    /// <summary>Name of the setting that fixes the day that last days are compared with, so that a build means the same every day.</summary>
    private const string TodayKey = "storagegrants_today";

    public static DateTime Today(AdditionalFileAnalysisContext context) =>
        context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(TodayKey, out var text)
        && DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : DateTime.UtcNow.Date;

    public static void Check(AdditionalFileAnalysisContext context, GrantFiles files)
    {
        var file = context.AdditionalFile;
        if (file.GetText(context.CancellationToken)?.ToString() is not { } text)
            return;

        var report = new FileReport(context, text);
        var suppressions = SuppressionFile.Parse(file.Path, text);
        if (suppressions.Error is { } error)
        {
            report.Add(SchemaRules.InvalidGrantDocument, SchemaRules.InvalidGrantDocument.Severity, error.Span, error.Message + "; nothing is suppressed by this file");
            return;
        }

        foreach (var problem in suppressions.Problems)
            report.Add(problem);
        if (suppressions.Entries.Count == 0)
            return;

        // The files it speaks of are checked once more, by themselves: so the answer does not wait for the end of the compilation.
        var today = Today(context);
        foreach (var checkedFile in files.All)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (suppressions.Covers(checkedFile.Path))
                Note(suppressions, checkedFile, files, today, context);
        }

        foreach (var useless in suppressions.FindUseless(today, _ => false))
            report.Add(useless);
    }

    private static void Note(SuppressionFile suppressions, Microsoft.CodeAnalysis.AdditionalText file, GrantFiles files, DateTime today, AdditionalFileAnalysisContext context)
    {
        var isNamed = files.IsNamed(file);
        if (files.TextOf(file, isNamed, context.CancellationToken) is not { Length: <= GrantFiles.MaxLength } text)
            return;
        var result = files.Check(file, text, isNamed);
        if (result.Root is not { } root)
            return;
        suppressions.NoteChecked(file.Path, root);
        foreach (var finding in result.Findings)
            suppressions.Find(file.Path, root, text, finding, today);
    }
}
