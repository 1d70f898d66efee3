using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using StorageGrants.Generators;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Documentation;

/// <summary>What a rule says of itself, and the documents made from it. STORAGEGRANTS_UPDATE_GOLDEN=1 writes them anew.</summary>
public class RuleMetadataTests
{
    public static TheoryData<string> Ids => new(RuleSet.All.Select(rule => rule.Id));

    public static TheoryData<string> GrantRuleIds => new(GrantRules.All.Select(rule => rule.Descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_it_offers_as_a_fix_or_why_nothing(string id) => Assert.True(
        RuleSet.Find(id).Fix is not null,
        id + ": end its RuleDescriptor with RuleFix.Safe(\"...\"), RuleFix.Preview(\"...\") or RuleFix.None(\"why none is safe\")");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_title_is_a_few_words_and_a_description_whole_sentences(string id)
    {
        var rule = RuleSet.Find(id);
        Assert.Matches("^[A-Za-z$'].{5,60}[^.]$", rule.Title);
        Assert.Matches("^[A-Z'].{30,}[.]$", rule.Description);
    }

    [Fact]
    public void Rules_over_the_access_model_are_of_the_family_Grant() => Assert.Equal(
        GrantRules.All.Select(rule => rule.Descriptor.Id).Order(StringComparer.Ordinal),
        RuleSet.All.Where(rule => rule.Family == RuleFamily.Grant).Select(rule => rule.Id));

    [Fact]
    public void The_rule_of_the_generator_is_described_once()
    {
        var rule = RuleSet.Find(LanguageFloor.TooOld.Id);
        Assert.Equal(
            (rule.Title, rule.Category, rule.Severity.ToString(), rule.HelpLink),
            (LanguageFloor.TooOld.Title.ToString(), LanguageFloor.TooOld.Category, LanguageFloor.TooOld.DefaultSeverity.ToString(), LanguageFloor.TooOld.HelpLinkUri));
    }

    [Theory]
    [MemberData(nameof(GrantRuleIds))]
    public void The_fixes_of_the_example_are_those_described(string id)
    {
        var fix = RuleSet.Find(id).Fix!;
        var linter = new GrantFileLinter([RoleCatalog.Tigris], new GrantRuleOptions(null, policiesApply: id == "SGR1003"));
        foreach (var example in RulePage.Read(id).Blocks("Example", "json"))
        {
            var offered = linter.Check(example).Findings.Where(finding => finding.Rule.Id == id).SelectMany(finding => finding.Fixes).ToList();
            Assert.True(fix.NoneBecause is null || offered.Count == 0, id + " says it has no fix, but offers '" + offered.FirstOrDefault()?.Title + "'");
            Assert.True(fix.ChangesRights || offered.All(one => !one.ChangesRights), id + " says its fixes change no rights, but '" + offered.FirstOrDefault(one => one.ChangesRights)?.Title + "' does");
        }
    }

    [Fact]
    public void The_index_is_made_from_the_rules()
    {
        var index = RuleSet.ReadOrUpdate("docs/rules/README.md", text => RuleIndex.Replace(text, RuleSet.All));
        Assert.Contains(RuleIndex.Begin, index, StringComparison.Ordinal);
        Assert.Equal(RuleIndex.Replace(index, RuleSet.All), index);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_head_of_a_page_is_made_from_its_rule(string id)
    {
        var rule = RuleSet.Find(id);
        var page = RuleSet.ReadOrUpdate("docs/rules/" + id + ".md", text => RulePage.ReplaceHead(text, rule));
        Assert.Equal(RulePage.ReplaceHead(page, rule), page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_all_its_parts(string id)
    {
        var page = File.ReadAllText(Path.Combine(RulePage.Folder, id + ".md"));
        string[] parts = ["## Cause\n", "## Example\n", "## Fix\n", "[how to suppress](README.md#settings-and-suppression)", "| Family |", "| Editions |", "| Source of the fact |"];
        Assert.All(parts, part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.All(RuleSet.Find(id).Editions, edition => Assert.Contains(edition.Key + ": " + edition.Value, RulePage.Read(id).Row("Editions"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_release_notes_are_made_from_the_rules()
    {
        var notes = RuleSet.ReadOrUpdate("analyzers/StorageGrants.Analyzers/AnalyzerReleases.Unshipped.md", ReleaseNotes.Write);
        Assert.Equal(ReleaseNotes.Write(notes), notes);
    }
}
