using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Rules;

namespace StorageGrants.Analyzers.Diagnostics;

/// <summary>
/// Decides the severities of findings in files that are no C#: the compiler knows no severities by path for them. Settings of our
/// own come first, then what the project says of the rule for the whole compilation, then the rule itself.
/// </summary>
internal sealed class FileSeverities
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> Decided = new();

    private readonly CompilationOptions _options;
    private readonly SeveritySettings _settings;
    private readonly CancellationToken _cancellationToken;

    public FileSeverities(Compilation compilation, AnalyzerConfigOptions file, AnalyzerConfigOptions global, CancellationToken cancellationToken)
    {
        _options = compilation.Options;
        _settings = new SeveritySettings(key => file.TryGetValue(key, out var value) || global.TryGetValue(key, out value) ? value : null);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The rule as one whose severity the compiler leaves as it is reported.</summary>
    public static DiagnosticDescriptor DescriptorOf(RuleDescriptor rule) => Decided.GetOrAdd(rule.Id, _ => new DiagnosticDescriptor(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        Descriptors.SeverityOf(rule.Severity),
        isEnabledByDefault: true,
        rule.Description,
        rule.HelpLink,
        rule.Tag.ToString(),
        WellKnownDiagnosticTags.NotConfigurable));

    /// <summary>The severity to report a finding with, or null for not at all.</summary>
    public DiagnosticSeverity? Of(RuleDescriptor rule, RuleSeverity reported)
    {
        if (_options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var specific) && specific == ReportDiagnostic.Suppress)
            return null;

        var severity = _settings.SeverityOf(rule.Id)
            ?? SeverityOf(specific)
            ?? (GlobalOption(rule.Id) is { } global ? SeverityOf(global) : null)
            ?? (rule.IsEnabledByDefault ? reported : RuleSeverity.Off);
        if (severity == RuleSeverity.Off)
            return null;
        if (severity == RuleSeverity.Warning && IsError(specific))
            severity = RuleSeverity.Error;
        return Descriptors.SeverityOf(severity);
    }

    // What TreatWarningsAsErrors and WarningsAsErrors ask for.
    private bool IsError(ReportDiagnostic specific) => specific switch
    {
        ReportDiagnostic.Error => true,
        ReportDiagnostic.Default => _options.GeneralDiagnosticOption == ReportDiagnostic.Error,
        _ => false,
    };

    private ReportDiagnostic? GlobalOption(string id) =>
        _options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, _cancellationToken, out var report) == true ? report : null;

    private static RuleSeverity? SeverityOf(ReportDiagnostic report) => report switch
    {
        ReportDiagnostic.Error => RuleSeverity.Error,
        ReportDiagnostic.Warn => RuleSeverity.Warning,
        ReportDiagnostic.Info => RuleSeverity.Info,
        ReportDiagnostic.Hidden or ReportDiagnostic.Suppress => RuleSeverity.Off,
        _ => null,
    };
}
