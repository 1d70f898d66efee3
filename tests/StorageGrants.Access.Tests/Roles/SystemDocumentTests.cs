using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;
using Xunit;

namespace StorageGrants.Access.Tests.Roles;

public class SystemDocumentTests
{
    [Fact]
    public void The_words_are_those_of_the_role_files() =>
        Assert.Equal(RoleCatalog.All.SelectMany(WordsOf).Distinct().Order(StringComparer.Ordinal), SystemDocuments.Words.Order(StringComparer.Ordinal));

    [Fact]
    public void A_word_brings_the_catalogues_it_belongs_to()
    {
        foreach (var word in SystemDocuments.Words)
        {
            var expected = RoleCatalog.All.Where(catalog => WordsOf(catalog).Contains(word)).Select(catalog => catalog.System);
            Assert.Equal(expected, SystemDocuments.Add(other => other == word, []).Select(catalog => catalog.System));
        }
    }

    [Fact]
    public void A_system_that_is_known_already_is_not_read_twice() =>
        Assert.Equal([RoleCatalog.BackblazeKeys], SystemDocuments.AddMentioned("{ \"capabilities\": [] }", [RoleCatalog.BackblazeKeys]));

    [Theory]
    [InlineData("""{ "assignments": [] }""", "backblaze-console")]
    [InlineData("""{ "my assignments": [], "assignments ": 1, "access_key_scope": 2 }""", null)]
    [InlineData("""{ "access_key_scope": 1, "scope": {} }""", "backblaze-console")]
    [InlineData("\"scope", null)]
    [InlineData("scope\"", null)]
    public void A_word_of_a_text_counts_where_it_is_all_of_a_name(string text, string? system) =>
        Assert.Equal(system is null ? [] : [system], SystemDocuments.AddMentioned(text, []).Select(catalog => catalog.System));

    [Fact]
    public void Kinds_that_documents_hold_are_kinds_of_the_same_file()
    {
        foreach (var catalog in RoleCatalog.All)
        {
            var kinds = catalog.DocumentShapes.Select(shape => shape.Kind).ToArray();
            Assert.All(catalog.DocumentShapes.SelectMany(shape => shape.Holds.Values), kind => Assert.Contains(kind, kinds));
        }
    }

    [Fact]
    public void A_role_set_that_is_not_there_is_a_problem()
    {
        var problem = Assert.Single(RoleCatalog.Parse("""
            { "x-system": "acme", "x-documents": { "key": { "recognisedBy": [{ "rights": { "role": "Righ" } }] } },
              "definitions": { "Right": { "type": "string", "enum": ["Read"], "x-roles": { "Read": { "description": "Reads." } } } } }
            """).Problems);
        Assert.Equal("SGR0003", problem.Id);
        Assert.Contains("did you mean 'Right'?", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bucket_ids", "bucketIds", true)]
    [InlineData("BucketIds", "bucketIds", true)]
    [InlineData("_", "", true)]
    [InlineData("bucketId", "bucketIds", false)]
    [InlineData("", "a", false)]
    public void Names_are_compared_as_naming_policies_write_them(string a, string b, bool same) => Assert.Equal(same, LooseName.Equals(a, b));

    private static IEnumerable<string> WordsOf(RoleCatalog catalog) => catalog.DocumentShapes.SelectMany(shape => shape.Words).Distinct();
}
