using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>Keeps docs/schemas.md true to the meta-schemas.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "schemas.md"));

    [Fact]
    public void The_example_of_a_role_file_fits_the_meta_schema() =>
        Assert.Empty(NJsonSchemaOracle.ForFile(SchemaFiles.RolesMeta).Validate(JObject.Parse(JsonBlock().Match(Text).Groups[1].Value)));

    [Fact]
    public void The_members_described_are_those_of_the_meta_schemas()
    {
        var inMeta = new[] { SchemaFiles.RolesMeta, SchemaFiles.OpenApiMeta }
            .SelectMany(file => SchemaFiles.Read(file).Descendants().OfType<JProperty>())
            .Where(property => property.Parent?.Parent is JProperty { Name: "properties" } && property.Name.StartsWith("x-", StringComparison.Ordinal))
            .Select(property => property.Name)
            .ToHashSet(StringComparer.Ordinal);
        var inTables = TableMember().Matches(Text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(inMeta.Order(StringComparer.Ordinal), inTables.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_keyword_that_role_files_may_use_is_named() =>
        Assert.All(KeywordPolicy.Enforced, keyword => Assert.Contains("`" + keyword + "`", Text, StringComparison.Ordinal));

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("^[|] `(x-[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex TableMember();
}
