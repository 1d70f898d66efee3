using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Diagnostics;

namespace StorageGrants.Analyzers.Surfaces.Files;

/// <summary>Reports findings in one file that is no C#.</summary>
internal sealed class FileReport
{
    private readonly AdditionalFileAnalysisContext _context;
    private readonly FileLocations _locations;
    private readonly FileSeverities _severities;

    public FileReport(AdditionalFileAnalysisContext context, string text)
    {
        _context = context;
        _locations = new FileLocations(context.AdditionalFile.Path, text);
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        _severities = new FileSeverities(context.Compilation, provider.GetOptions(context.AdditionalFile), provider.GlobalOptions, context.CancellationToken);
    }

    public void Add(Finding finding) => Add(finding.Rule, finding.Severity, ((JsonOrigin)finding.Origin).Span, finding.Message, finding.Additional);

    public void Add(RuleDescriptor rule, RuleSeverity reported, JsonSpan span, string message, IReadOnlyList<GrantOrigin>? also = null)
    {
        if (_severities.Of(rule, reported) is not { } severity)
            return;

        var additional = ImmutableArray.CreateBuilder<Location>();
        foreach (var origin in also ?? Array.Empty<GrantOrigin>())
            additional.Add(_locations.Of(((JsonOrigin)origin).Span));
        _context.ReportDiagnostic(Diagnostic.Create(FileSeverities.DescriptorOf(rule), _locations.Of(span), severity, additional, properties: null, message));
    }
}
