using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Schemas;

/// <summary>For each rule about what schema files mean, kinds of files that it reports, and the same files, one small edit away, that no rule does.</summary>
public sealed partial class SchemaRuleCaseTests
{
    private const string Path = "/0/a.json";

    public static TheoryData<string, string, string, string?> Cases => SchemaRuleCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Fires_at_the_token_and_names_it(string rule, string says, string text, string? beside)
    {
        var marked = Markup.Parse(Choice().Replace(text, "$2"));
        var expected = Assert.Single(marked.Spans);
        Assert.Equal(rule, expected.Name);

        var found = Assert.Single(await CheckAsync(marked.Text, beside));

        Assert.Equal((rule, Path), (found.Id, found.Location.GetLineSpan().Path));
        Assert.Equal(marked.Text.Substring(expected.Span.Start, expected.Span.Length), marked.Text.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Equal(expected.Span, found.Location.SourceSpan);
        Assert.Contains(says, found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Its_twin_is_silent(string rule, string says, string text, string? beside)
    {
        Assert.True(Choice().Count(text) == 1, rule + " " + says);
        Assert.Empty((await CheckAsync(Markup.Parse(Choice().Replace(text, "$1")).Text, beside)).Select(found => found.Id + ": " + found.GetMessage()));
    }

    [Fact]
    public void There_are_five_of_each() =>
        Assert.All(["SGR0003", "SGR0004", "SGR0005", "SGR0007"], rule => Assert.InRange(Cases.Count(row => row.Data.Item1 == rule), 5, 20));

    private static async Task<Diagnostic[]> CheckAsync(string text, string? beside)
    {
        var test = beside is null ? SchemaTest.Create((Path, text)) : SchemaTest.Create((Path, text), ("/0/roles.json", beside));
        return [.. await test.CollectAsync()];
    }

    /// <summary>A safe and a firing text for one place.</summary>
    [GeneratedRegex("⟦([^⟧¦]*)¦([^⟧¦]*)⟧")]
    private static partial Regex Choice();
}
