using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Rules;
using StorageGrants.Generators;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Documentation;

/// <summary>Every rule has a page that says what the rule says.</summary>
public class RulePageTests
{
    public static TheoryData<string> Ids => new(Descriptors.Select(descriptor => descriptor.Id));

    private static IEnumerable<DiagnosticDescriptor> Descriptors => new GrantAnalyzer().SupportedDiagnostics.Append(LanguageFloor.TooOld);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_leads_to_a_page_with_title_and_severity(string id)
    {
        var descriptor = Descriptors.Single(d => d.Id == id);
        Assert.EndsWith("/docs/rules/" + id + ".md", descriptor.HelpLinkUri, StringComparison.Ordinal);

        var page = RulePage.Read(id);
        Assert.Equal("# " + id + ": " + descriptor.Title, page.Title);
        Assert.StartsWith(descriptor.DefaultSeverity.ToString(), page.Row("Severity"), StringComparison.Ordinal);
        Assert.NotEmpty(page.Row("Code fix"));
        Assert.NotEmpty(page.Row("Source of the fact"));
        Assert.Equal(GrantRules.All.Any(rule => rule.Descriptor.Id == id), page.Row("Family").StartsWith("GrantRule", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_kind_is_the_tag_of_the_rule(string id)
    {
        var tag = Descriptors.Single(d => d.Id == id).CustomTags.FirstOrDefault() ?? "Rejected";
        Assert.Equal(tag, RulePage.Read(id).Row("Kind"), ignoreCase: true);
    }

    [Fact]
    public void There_is_no_page_without_a_rule() => Assert.Equal(
        Descriptors.Select(d => d.Id).Order(StringComparer.Ordinal),
        Directory.GetFiles(RulePage.Folder, "SGR*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_is_in_the_release_notes_of_its_assembly()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "releases");
        var rows = Directory.GetFiles(folder, "AnalyzerReleases.*.md", SearchOption.AllDirectories).SelectMany(File.ReadAllLines).Where(line => line.StartsWith("SGR", StringComparison.Ordinal));
        Assert.Equal(
            Descriptors.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => d.Id + " | " + d.Category + " | " + (d.IsEnabledByDefault ? d.DefaultSeverity.ToString() : "Disabled") + " | " + d.Title),
            rows.Distinct().Order(StringComparer.Ordinal));
    }
}
