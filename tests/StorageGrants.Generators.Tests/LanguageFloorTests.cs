using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StorageGrants.Access.Schemas;
using StorageGrants.Generators.Tests.Harness;
using Xunit;
using static StorageGrants.Generators.Tests.Harness.Documents;

namespace StorageGrants.Generators.Tests;

/// <summary>SGR0008: projects whose language is too old for what is generated, each with the nearest one that is not.</summary>
public class LanguageFloorTests
{
    /// <summary>What the project generates from, a language that is too old and how it is shown, and one that is not.</summary>
    public static TheoryData<string, LanguageVersion, string, LanguageVersion> Projects => new()
    {
        { "endpoints", LanguageVersion.CSharp9, "9.0", LanguageVersion.CSharp10 },
        { "roles", LanguageVersion.CSharp7_3, "7.3", LanguageVersion.CSharp11 },
        { "dialect", LanguageVersion.CSharp8, "8.0", LanguageVersion.Default },
        { "two files", LanguageVersion.CSharp1, "1", LanguageVersion.LatestMajor },
        { "a file that is no JSON", LanguageVersion.CSharp9, "9.0", LanguageVersion.Preview },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_old_language_is_one_error_that_says_what_is_needed(string project, LanguageVersion tooOld, string shown, LanguageVersion enough)
    {
        Assert.True(tooOld < enough.MapSpecifiedToEffectiveVersion());
        var generation = Generation.Of(SchemasOf(project), language: tooOld);
        var error = Assert.Single(generation.Reported);
        Assert.Equal(("SGR0008", DiagnosticSeverity.Error, Location.None), (error.Id, error.Severity, error.Location));
        Assert.Equal("Code generated from schemas needs C# 10 or later, this project compiles as C# " + shown + "; set <LangVersion>10</LangVersion> or remove the StorageGrantsSchema items", error.GetMessage());
        Assert.Empty(generation.Files);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_newer_one_is_none(string project, LanguageVersion tooOld, string shown, LanguageVersion enough)
    {
        Assert.NotEqual(shown, enough.ToDisplayString());
        var generation = Generation.Of(SchemasOf(project), language: enough);
        Assert.Empty(generation.Reported);
        Assert.Equal(project != "a file that is no JSON", generation.Files.Any());
        Assert.Empty(Generation.Of([], language: tooOld).Reported);
    }

    private static SchemaText[] SchemasOf(string project) => project switch
    {
        "endpoints" => [new("/s/a.json", Schemas(ObjectSchema("A", "")))],
        "roles" => [new("/s/a.json", EmbeddedSchemas.Read("tigris/roles.schema.json"))],
        "dialect" => [new("/s/a.json", EmbeddedSchemas.Read("policies/tigris.json"))],
        "two files" => [new("/s/a.json", Schemas(ObjectSchema("A", ""))), new("/s/b.json", Schemas(ObjectSchema("B", "")))],
        _ => [new("/s/a.json", "{")],
    };
}
