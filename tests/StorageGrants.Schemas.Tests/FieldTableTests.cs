using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>Compares the partner file field by field with data/fields.csv, which was written from the vendor's documents.</summary>
public sealed partial class FieldTableTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(FieldRow Row, string Mark)> Table = FieldRow.ReadTable();

    private static readonly IReadOnlyList<FieldRow> Walked = FieldWalk.Of(SchemaFiles.Read(SchemaFiles.TigrisPartner), SchemaFiles.TigrisPartner);

    public static TheoryData<string> Operations => new(Table.Select(item => item.Row.Operation).Concat(Walked.Select(row => row.Operation)).Distinct());

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_has_the_fields_of_the_table_and_no_others(string operation)
    {
        var expected = Lines(Table.Select(item => item.Row), operation);
        var actual = Lines(Walked, operation);

        var differences = expected.Except(actual).Select(line => "only in the table:  " + line)
            .Concat(actual.Except(expected).Select(line => "only in the schema: " + line));
        Assert.True(expected.SequenceEqual(actual), string.Join('\n', differences));
    }

    [Fact]
    public void Table_and_file_have_507_fields_of_34_operations()
    {
        var fields = Walked.Where(row => row.Field != "$").ToArray();
        var byDirection = string.Join(", ", fields.CountBy(row => row.Direction).Select(pair => pair.Value + " " + pair.Key));
        output.WriteLine($"{fields.Length} fields ({byDirection}) and {Walked.Count - fields.Length} bodies of {Walked.Select(row => row.Operation).Distinct().Count(name => name != "*")} operations");

        Assert.Equal(Table.Count, Walked.Count);
        Assert.Equal(507, fields.Length);
        Assert.Equal(34, Walked.Select(row => row.Operation).Distinct().Count(name => name != "*"));
    }

    [Fact]
    public void No_row_stands_twice_in_the_table() =>
        Assert.All(Table.CountBy(item => (item.Row.Operation, item.Row.Direction, item.Row.Field)), pair => Assert.Equal(1, pair.Value));

    [Fact]
    public void Every_row_says_how_sure_it_is_and_newer_fields_name_their_edition()
    {
        Assert.All(Table, item => Assert.Matches(MarkForm(), item.Mark));
        Assert.All(Table, item => Assert.Equal(item.Row.Edition == "2026-10", item.Mark.StartsWith("documented 2026-10", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_operation_fails_with_the_same_error() =>
        Assert.All(
            SchemaFiles.Read(SchemaFiles.TigrisPartner).SelectTokens("paths.*.*.responses"),
            responses => Assert.Equal("#/components/responses/Error", (string?)responses["default"]!["$ref"]));

    [Theory]
    [InlineData("/components/schemas/BucketInfo/properties/size", null)]
    [InlineData("/components/schemas/BucketInfo/properties/etag", """{ "type": "string" }""")]
    [InlineData("/components/schemas/BucketInfo/properties/regions", """{ "type": "array", "items": { "type": "string" } }""")]
    [InlineData("/components/schemas/BucketInfo/properties/size/format", "\"int32\"")]
    [InlineData("/components/schemas/BucketInfo/required", "[\"name\"]")]
    [InlineData("/components/schemas/UpdateBucketRequest/additionalProperties", null)]
    [InlineData("/components/schemas/BucketOptions/additionalProperties", "false")]
    [InlineData("/components/schemas/BucketOptions/properties/public/default", "true")]
    [InlineData("/components/schemas/StorageClass/enum/3", "\"GLACIER_DEEP\"")]
    [InlineData("/components/schemas/SoftDelete/properties/retention_days/maximum", "91")]
    [InlineData("/components/schemas/SoftDelete/x-edition", null)]
    [InlineData("/components/schemas/LifecycleRule/properties/transitions/minItems", "1")]
    [InlineData("/components/schemas/LifecycleTransition/oneOf", null)]
    [InlineData("/components/schemas/NotificationAuth/properties/token/x-sensitive", null)]
    [InlineData("/components/schemas/RotateAccessKeyResponse/properties/new_secret/x-once-only", null)]
    [InlineData("/components/schemas/UpdateAccessKeyRequest/properties/access_key_scope/default", "\"standard\"")]
    [InlineData("/components/parameters/month/schema/pattern", null)]
    [InlineData("/components/parameters/continuation_token/required", "true")]
    [InlineData("/components/responses/Error/content", null)]
    [InlineData("/paths/~1v1~1providers~1{provider_id}~1orgs~1{org_id}~1usage/get/parameters/0/required", "false")]
    [InlineData("/paths/~1v1~1providers~1{provider_id}~1orgs~1{org_id}~1buckets~1{bucket_name}~1snapshots/post/requestBody/required", "true")]
    [InlineData("/paths/~1v1~1providers~1{provider_id}~1orgs~1{org_id}~1policies/post/responses/409", """{ "description": "Taken." }""")]
    public void A_change_of_the_file_shows(string at, string? value)
    {
        var change = new Mutation(at, value is null ? null : JToken.Parse(value), at);
        var root = (JObject)change.Apply(SchemaFiles.Read(SchemaFiles.TigrisPartner));

        Assert.NotEqual(
            Table.Select(item => item.Row.ToString()).Order(StringComparer.Ordinal),
            FieldWalk.Of(root, SchemaFiles.TigrisPartner).Select(row => row.ToString()).Order(StringComparer.Ordinal));
    }

    private static string[] Lines(IEnumerable<FieldRow> rows, string operation) =>
        rows.Where(row => row.Operation == operation).Select(row => row.ToString()).Order(StringComparer.Ordinal).ToArray();

    [GeneratedRegex("^documented( 2026-(06|10))?(; (inferred|reference): [a-zA-Z0-9 ]+)?$")]
    private static partial Regex MarkForm();
}
