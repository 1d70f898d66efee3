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

    /// <summary>Every rule that the analyzer reports.</summary>
    public static ImmutableArray<RuleDescriptor> Rules { get; } = CreateRules();

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.CreateRange(Rules, For);

    public static DiagnosticDescriptor For(RuleDescriptor rule) => ById.GetOrAdd(rule.Id, _ => Create(rule));

    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
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

    private static DiagnosticDescriptor Create(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: rule.IsEnabledByDefault,
        rule.Description,
        rule.HelpLink,
        rule.Tag.ToString());
}
