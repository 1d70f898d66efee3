using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StorageGrants.Access.Schemas;
using StorageGrants.Generators.Tests.Harness;
using Xunit;

namespace StorageGrants.Generators.Tests.Dialects;

/// <summary>The builders of dialect files. UPDATE_GOLDEN=1 writes them anew.</summary>
public class DialectOutputTests
{
    private static SchemaText[] Shipped(string visibility = "public") => EmbeddedSchemas.Names
        .Where(name => name.StartsWith("policies/", StringComparison.Ordinal))
        .Order()
        .Select(name => new SchemaText("/repo/schemas/" + name, EmbeddedSchemas.Read(name), "Copy.Policies", visibility))
        .ToArray();

    private static SchemaText Acme(string visibility = "public") => new("/user/acme.json", AcmeDialect.Text, "Acme.Storage", visibility);

    [Fact]
    public void Is_as_recorded()
    {
        var files = Generation.Of([Acme(), Shipped().Single(schema => schema.Path.EndsWith("tigris.json", StringComparison.Ordinal))]).AssertClean().Files;
        Assert.Equal(["acme.g.cs", "tigris.g.cs"], files.Keys.Order());
        foreach (var (name, text) in files)
            Golden.Assert(name, text);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, NullableContextOptions.Enable, "public")]
    [InlineData(LanguageVersion.CSharp10, NullableContextOptions.Disable, "internal")]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Disable, "public")]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Enable, "internal")]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Enable, "public")]
    public void Compiles_without_warnings(LanguageVersion language, NullableContextOptions nullable, string visibility)
    {
        var files = Generation.Of([.. Shipped(visibility), Acme(visibility)], "", language, nullable).AssertClean().Files;
        Assert.Equal(6, files.Count);
    }

    [Fact]
    public void Global_namespace_compiles() => Generation.Of([new SchemaText("/user/acme.json", AcmeDialect.Text, "")]).AssertClean();

    [Fact]
    public void Two_dialects_of_one_name_compile() => Generation.Of([Acme(), new SchemaText("/user/other.json", AcmeDialect.Text)]).AssertClean();

    [Fact]
    public void A_file_without_schema_is_known_by_its_shape()
    {
        var text = AcmeDialect.Text.Replace("\"$schema\": \"../meta/policy-dialect.meta.json\",", "");
        Assert.Contains("class AcmeShelfRules", Generation.Of(text).AssertClean().Text);
    }

    [Fact]
    public void A_dialect_beside_roles_and_endpoints_compiles()
    {
        var schemas = TigrisOutputTests.Schemas().Append(new SchemaText("/repo/schemas/policies/tigris.json", EmbeddedSchemas.Read("policies/tigris.json"), "StorageGrants.Tigris.Copy"));
        Assert.Equal(3, Generation.Of(schemas.ToArray(), TigrisOutputTests.Constructors).AssertClean().Files.Count);
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_files() =>
        Assert.Equal(Generation.Of(Shipped()).Text, Generation.Of(Shipped().Reverse().ToArray()).Text);

    [Fact]
    public void Holds_no_carriage_return() => Assert.DoesNotContain('\r', Generation.Of(Shipped()).Text);

    [Fact]
    public void The_first_version_of_the_language_has_no_variables()
    {
        var text = Generation.Of(AcmeDialect.Text.Replace(", \"2012-10-17\"", "")).AssertClean().Text;
        Assert.Contains("version: \"2008-10-17\"", text);
        Assert.DoesNotContain("acme:user", text);
        Assert.DoesNotContain("Literal(", text);
    }

    [Fact]
    public void A_user_writes_policies_of_an_own_dialect()
    {
        const string Code = """
            using StorageGrants.Policies;
            using Acme.Storage;
            using static Acme.Storage.AcmeKey;
            using static Acme.Storage.AcmeResource;
            public static class Test
            {
                public static string Run() => new AcmeShelfRules(
                    AcmeShelfRules.Allow(AcmeAction.ListShelf).On(Bucket("a")).For(AcmePrincipal.Team("team-7")).When(Prefix.In("x", "${acme:user}").IfExists()),
                    AcmeShelfRules.Deny<AcmeAction.IWithSize>(AcmeAction.PutThing, AcmeAction.GetThing).On(Objects("a", Literal("b*c") + "/?*")).For(AcmePrincipal.Everyone).When(Size.LessThan(1.5m), Colors.In("red").ForAnyValue().IfExists()),
                    AcmeShelfRules.Allow(AcmeAction.GetThing, AcmeAction.GetThingTag).On(Objects("a")).For(AcmePrincipal.Badge("b")).WithSid("S1").When(From.In("192.0.2.0/24"), When.After("2027-01-01T00:00:00Z"), Safe.Is(true), Hash.Is(new byte[] { 1, 2 }), Origin.Like("arn:a:b:c:d:e"), OtherFrom.IsAbsent()),
                    AcmeShelfRules.Allow(AcmeActionPattern.GetThing).On(Objects("a")).For(AcmePrincipal.Team("jo@acme.example")).When(Tag("color").Like("b*"))).ToJson();
            }
            """;
        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[
            {"Effect":"Allow","Principal":{"Team":"team-7"},"Action":["acme:ListShelf"],"Resource":["acme::a"],"Condition":{"StringEqualsIfExists":{"acme:prefix":["x","${acme:user}"]}}},
            {"Effect":"Deny","Principal":"*","Action":["acme:PutThing","acme:GetThing"],"Resource":["acme::a/b${*}c/?*"],"Condition":{"NumericLessThan":{"acme:size":"1.5"},"ForAnyValue:StringEqualsIfExists":{"acme:colors":"red"}}},
            {"Sid":"S1","Effect":"Allow","Principal":{"Badge":"b"},"Action":["acme:GetThing","acme:GetThingTag"],"Resource":["acme::a/*"],"Condition":{"IpAddress":{"acme:from":"192.0.2.0/24"},"DateGreaterThan":{"acme:when":"2027-01-01T00:00:00Z"},"Bool":{"acme:safe":"true"},"BinaryEquals":{"acme:hash":"AQI="},"ArnLike":{"acme:origin":"arn:a:b:c:d:e"},"Null":{"other:from":"true"}}},
            {"Effect":"Allow","Principal":{"Team":"jo@acme.example"},"Action":["acme:GetThing*"],"Resource":["acme::a/*"],"Condition":{"StringLike":{"acme:tag/color":"b*"}}}]}
            """.ReplaceLineEndings(""),
            Generation.Of([Acme()], Code).Call());
    }
}
