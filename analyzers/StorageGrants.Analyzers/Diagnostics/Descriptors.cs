using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Rules;
using StorageGrants.Access.Schemas;
using StorageGrants.Analyzers.CodeRules;

namespace StorageGrants.Analyzers.Diagnostics;

/// <summary>The rules as the compiler sees them.</summary>
internal static class Descriptors
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> ById = new();
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> OffById = new();

    /// <summary>Every rule that the analyzer reports.</summary>
    public static ImmutableArray<RuleDescriptor> Rules { get; } = CreateRules();

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.CreateRange(Rules, For);

    public static DiagnosticDescriptor For(RuleDescriptor rule) => ById.GetOrAdd(rule.Id, _ => Create(rule, rule.IsEnabledByDefault));

    /// <summary>The rule as a finding uses it: what a rule finds at severity Off is not shown unless the user gives the rule a severity.</summary>
    public static DiagnosticDescriptor For(Finding finding) =>
        finding.Severity == RuleSeverity.Off ? OffById.GetOrAdd(finding.Rule.Id, _ => Create(finding.Rule, isOn: false)) : For(finding.Rule);

    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static ImmutableArray<RuleDescriptor> CreateRules()
    {
        var builder = ImmutableArray.CreateBuilder<RuleDescriptor>();
        builder.AddRange(SchemaRules.All);
        foreach (var rule in GrantRules.All)
            builder.Add(rule.Descriptor);
        foreach (var rule in CodeRuleList.All)
        {
            // A rule about grants may look at code in ways of its own.
            if (!builder.Contains(rule.Descriptor))
                builder.Add(rule.Descriptor);
        }

        builder.Add(GrantRules.RuleFailed);
        builder.AddRange(HygieneRules.All);
        return builder.ToImmutable();
    }

    private static DiagnosticDescriptor Create(RuleDescriptor rule, bool isOn) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: isOn,
        rule.Description,
        rule.HelpLink,
        rule.Tag.ToString());
}
