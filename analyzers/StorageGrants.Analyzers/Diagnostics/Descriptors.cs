using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Rules;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Analyzers.Diagnostics;

/// <summary>The rules as the compiler sees them.</summary>
internal static class Descriptors
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> ById = new();

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = CreateAll();

    public static DiagnosticDescriptor For(RuleDescriptor rule) => ById.GetOrAdd(rule.Id, _ => Create(rule));

    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static ImmutableArray<DiagnosticDescriptor> CreateAll()
    {
        var builder = ImmutableArray.CreateBuilder<DiagnosticDescriptor>();
        foreach (var rule in SchemaRules.All)
            builder.Add(For(rule));
        foreach (var rule in GrantRules.All)
            builder.Add(For(rule.Descriptor));
        builder.Add(For(GrantRules.RuleFailed));
        return builder.ToImmutable();
    }

    private static DiagnosticDescriptor Create(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: rule.Severity != RuleSeverity.Off,
        rule.Description,
        rule.HelpLink,
        rule.Tag.ToString());
}
