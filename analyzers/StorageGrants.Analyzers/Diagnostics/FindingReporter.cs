using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Surfaces;

namespace StorageGrants.Analyzers.Diagnostics;

/// <summary>Turns findings into diagnostics, each place and rule once.</summary>
internal sealed class FindingReporter
{
    private readonly Action<Diagnostic> _report;
    private readonly HashSet<(string Id, TextSpan Span)> _seen = new();

    public FindingReporter(Action<Diagnostic> report) => _report = report;

    public void Report(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var location = LocationOf(finding.Origin);
            if (!_seen.Add((finding.Rule.Id, location.SourceSpan)))
                continue;

            var additional = ImmutableArray.CreateBuilder<Location>(finding.Additional.Count);
            foreach (var origin in finding.Additional)
                additional.Add(LocationOf(origin));

            _report(Diagnostic.Create(
                Descriptors.For(finding),
                location,
                Descriptors.SeverityOf(finding.Severity),
                additional,
                FixProperties.Write(finding, location.SourceTree),
                finding.Message));
        }
    }

    private static Location LocationOf(GrantOrigin origin) => origin is CodeOrigin code ? code.Location : Location.None;
}
