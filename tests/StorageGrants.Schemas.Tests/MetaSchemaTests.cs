using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

public sealed class MetaSchemaTests
{
    public static TheoryData<string> AllFiles => new(SchemaFiles.Names);

    public static TheoryData<string> FilesWithMeta => new(SchemaFiles.Names.Where(name => SchemaFiles.MetaOf(name) is not null));

    public static TheoryData<string, string> Mutations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var target in Targets)
            {
                foreach (var name in Mutation.Read(target.Mutations).Keys)
                    data.Add(target.File, name);
            }

            return data;
        }
    }

    public static TheoryData<string, string> OrdinaryDocuments
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (file, meta) in new[] { ("ordinary.openapi.json", SchemaFiles.OpenApiMeta), ("ordinary.roles.json", SchemaFiles.RolesMeta), ("ordinary.policies.json", SchemaFiles.PolicyDialectMeta) })
            {
                foreach (var document in ((JObject)SchemaFiles.ReadData(file)).Properties())
                    data.Add(meta, file + "#" + document.Name);
            }

            return data;
        }
    }

    private static (string File, string Meta, string Mutations)[] Targets =>
    [
        (SchemaFiles.TigrisRoles, SchemaFiles.RolesMeta, "roles.mutations.json"),
        (SchemaFiles.TigrisPartner, SchemaFiles.OpenApiMeta, "openapi.mutations.json"),
        (SchemaFiles.StorageGridPolicies, SchemaFiles.PolicyDialectMeta, "policies.mutations.json"),
    ];

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Every_file_names_a_meta_schema_that_exists(string file)
    {
        var schema = (string?)SchemaFiles.Read(file)["$schema"];

        Assert.NotNull(schema);
        if (SchemaFiles.MetaOf(file) is { } meta)
            Assert.Contains(meta, SchemaFiles.Names);
        else
            Assert.Equal("http://json-schema.org/draft-07/schema#", schema);
    }

    [Theory]
    [MemberData(nameof(FilesWithMeta))]
    public void Every_file_fits_its_meta_schema(string file) =>
        Assert.Empty(NJsonSchemaOracle.ForFile(SchemaFiles.MetaOf(file)!).Validate(SchemaFiles.Read(file)));

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_broken_file_is_rejected_at_the_broken_place(string file, string mutation)
    {
        var target = Targets.Single(item => item.File == file);
        var change = Mutation.Read(target.Mutations)[mutation];

        var places = NJsonSchemaOracle.ForFile(target.Meta).Validate(change.Apply(SchemaFiles.Read(file)));

        Assert.Contains(change.Expected, places);
    }

    [Fact]
    public void Each_meta_schema_has_at_least_ten_broken_files() =>
        Assert.All(Targets, target => Assert.InRange(Mutation.Read(target.Mutations).Count, 10, int.MaxValue));

    [Theory]
    [MemberData(nameof(OrdinaryDocuments))]
    public void An_ordinary_document_is_accepted(string meta, string document) =>
        Assert.Empty(NJsonSchemaOracle.ForFile(meta).Validate(ReadDocument(document)));

    [Fact]
    public void Ajv_agrees_on_every_file_every_broken_file_and_every_ordinary_document()
    {
        var cases = new List<(string Schema, JToken Instance)>();
        var expectations = new List<(string Name, string? Expected)>();
        foreach (var file in SchemaFiles.Names.Where(name => SchemaFiles.MetaOf(name) is not null))
        {
            cases.Add((SchemaFiles.MetaOf(file)!, SchemaFiles.Read(file)));
            expectations.Add((file, null));
        }

        foreach (var target in Targets)
        {
            foreach (var (name, change) in Mutation.Read(target.Mutations))
            {
                cases.Add((target.Meta, change.Apply(SchemaFiles.Read(target.File))));
                expectations.Add((target.File + ": " + name, change.Expected));
            }
        }

        foreach (var row in OrdinaryDocuments)
        {
            cases.Add((row.Data.Item1, ReadDocument(row.Data.Item2)));
            expectations.Add((row.Data.Item2, null));
        }

        var schemas = new[] { SchemaFiles.RolesMeta, SchemaFiles.OpenApiMeta, SchemaFiles.PolicyDialectMeta }.ToDictionary(name => name, name => (JToken)SchemaFiles.Read(name), StringComparer.Ordinal);
        var answers = AjvOracle.Validate(schemas, cases);

        var disagreements = expectations.Zip(answers)
            .Where(pair => pair.First.Expected is { } expected ? !pair.Second.Contains(expected) : pair.Second.Count > 0)
            .Select(pair => $"{pair.First.Name}: expected {pair.First.Expected ?? "no error"}, got [{string.Join(", ", pair.Second)}]");
        Assert.Empty(disagreements);
    }

    private static JToken ReadDocument(string reference)
    {
        var parts = reference.Split('#');
        return SchemaFiles.ReadData(parts[0])[parts[1]]!;
    }
}
