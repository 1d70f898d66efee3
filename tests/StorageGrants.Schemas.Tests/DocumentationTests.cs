using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>Keeps docs/schemas.md true to the meta-schemas, and docs/vendors/tigris.md to the partner file.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "schemas.md"));
    private static readonly string Tigris = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "vendors", "tigris.md"));

    [Fact]
    public void The_example_of_a_role_file_fits_the_meta_schema() =>
        Assert.Empty(NJsonSchemaOracle.ForFile(SchemaFiles.RolesMeta).Validate(JObject.Parse(JsonBlock().Match(Text).Groups[1].Value)));

    [Fact]
    public void The_example_of_a_dialect_file_fits_the_meta_schema() =>
        Assert.Empty(NJsonSchemaOracle.ForFile(SchemaFiles.PolicyDialectMeta).Validate(JObject.Parse(JsonBlock().Matches(Text)[^1].Groups[1].Value)));

    [Fact]
    public void Every_member_of_a_dialect_file_is_described()
    {
        var section = Text[Text.IndexOf("## Dialect files", StringComparison.Ordinal)..];

        Assert.All(
            ((JObject)SchemaFiles.Read(SchemaFiles.PolicyDialectMeta)["properties"]!).Properties().Where(member => member.Name != "$schema"),
            member => Assert.Contains("`" + member.Name + "`", section, StringComparison.Ordinal));
    }

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

    [Fact]
    public void The_operations_of_Tigris_are_those_of_the_partner_file()
    {
        var documented = Operation().Matches(Tigris).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value} " + "/v1/providers/{provider_id}" + match.Groups[3].Value
            .Replace("*org*", "/orgs/{org_id}")
            .Replace("*bucket*", "/orgs/{org_id}/buckets/{bucket_name}")
            .Replace("`", "")
            .Replace(" ", ""));
        var inFile = from path in ((JObject)SchemaFiles.Read(SchemaFiles.TigrisPartner)["paths"]!).Properties()
                     from operation in ((JObject)path.Value).Properties()
                     where operation.Name != "parameters"
                     select $"{operation.Value["operationId"]} {operation.Name.ToUpperInvariant()} {path.Name}";

        Assert.Equal(inFile.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("^[|] `(Tigris_[A-Za-z]+)` [|] ([A-Z]+) [|] (.*) [|]$", RegexOptions.Multiline)]
    private static partial Regex Operation();

    [GeneratedRegex("^[|] `(x-[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex TableMember();
}
