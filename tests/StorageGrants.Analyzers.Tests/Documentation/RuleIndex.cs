using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Rules;

namespace StorageGrants.Analyzers.Tests.Documentation;

/// <summary>What documents say of a rule in one cell of a table, and the table of all rules.</summary>
internal static class RuleIndex
{
    public const string Begin = "<!-- Made from the rules: see CONTRIBUTING.md. -->";
    public const string End = "<!-- End of what is made from the rules. -->";

    private static readonly (RuleSurfaces Surface, string Name)[] Places =
    [
        (RuleSurfaces.Code, "C#"),
        (RuleSurfaces.Literals, "JSON in C#"),
        (RuleSurfaces.Files, "JSON files"),
        (RuleSurfaces.Schemas, "schema files"),
        (RuleSurfaces.Project, "project"),
        (RuleSurfaces.CommandLine, "command line"),
    ];

    public static string Replace(string page, IEnumerable<RuleDescriptor> rules)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin ? page : page[..begin] + Begin + "\n\n" + Table(rules) + "\n" + page[end..];
    }

    public static string Severity(RuleDescriptor rule) => rule.Severity + (rule.IsEnabledByDefault ? "" : ", off by default");

    public static string Kind(RuleDescriptor rule) => rule.Tag.ToString().ToLowerInvariant();

    public static string Fix(RuleDescriptor rule)
    {
        if (rule.Fix is not { } fix)
            return "?";
        if (fix.NoneBecause is { } because)
            return "none: " + because;
        return string.Join(", ", fix.Titles.Select(title => "`" + title + "`")) + (fix.ChangesRights ? "; changes rights, so it is offered as a preview" : "");
    }

    private static string Table(IEnumerable<RuleDescriptor> rules) => string.Concat(
        rules.Select(Row).Prepend("| rule | title | severity | kind | where | fix |\n| --- | --- | --- | --- | --- | --- |\n"));

    private static string Row(RuleDescriptor rule) =>
        "| [" + rule.Id + "](" + rule.Id + ".md) | " + rule.Title + " | " + Severity(rule) + Editions(rule) + " | " + Kind(rule) + " | " + Where(rule) + " | " + ShortFix(rule) + " |\n";

    private static string Editions(RuleDescriptor rule) =>
        rule.Editions.Count == 0 ? "" : " (" + string.Join(", ", rule.Editions.Select(pair => pair.Key + ": " + pair.Value)) + ")";

    private static string Where(RuleDescriptor rule) =>
        string.Join(", ", Places.Where(place => rule.Surfaces.HasFlag(place.Surface)).Select(place => place.Name));

    private static string ShortFix(RuleDescriptor rule) => rule.Fix switch
    {
        null => "?",
        { NoneBecause: not null } => "none",
        { ChangesRights: true } => "preview",
        _ => "yes",
    };
}
