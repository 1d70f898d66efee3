using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using StorageGrants.Generators.Parsing;
using StorageGrants.Generators.Tests.Harness;
using Xunit;

namespace StorageGrants.Generators.Tests;

/// <summary>Damaged schemas neither throw nor produce code that does not compile.</summary>
public class MutationTests
{
    private const int Rounds = 20;

    private static readonly string[] Tokens = TigrisOutputTests.Schemas().Select(schema => schema.Content).SelectMany(Mutation.Split).Distinct().ToArray();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Linking_never_throws(int seed)
    {
        var random = new Random(seed);
        var schemas = TigrisOutputTests.Schemas();
        for (var round = 0; round < 200; round++)
        {
            var text = Mutation.Of(schemas[0].Content, Tokens, random, 1 + random.Next(8));
            var files = new[] { SchemaFileParser.Parse("/s/partner.openapi.json", text), SchemaFileParser.Parse("/s/roles.schema.json", schemas[1].Content) };
            Assert.DoesNotContain(GuardedLink.Link(files).Problems, problem => problem.Id == SchemaProblem.Failure);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Output_compiles_or_is_absent(int seed)
    {
        var random = new Random(seed);
        var schemas = new SchemaText[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            string mutated;
            do mutated = Mutation.Of(Wild.Document, Tokens, random, 1 + random.Next(6)); while (SchemaFileParser.Parse("/s/wild.json", mutated).Root is null);
            schemas[round] = new SchemaText($"/s/wild{round}.json", mutated, "Wild" + round);
        }

        var generation = Generation.Of(schemas);
        Assert.Null(generation.Result.Results[0].Exception);
        Assert.Empty(generation.Reported);
        var bad = generation.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(3).ToList();
        Assert.True(bad.Count == 0, "seed " + seed + "\n" + string.Join("\n", bad));
    }

    [Fact]
    public void Truncated_anywhere_is_silent()
    {
        var text = Wild.Document;
        for (var length = 0; length < text.Length; length += 97)
            Assert.Empty(GuardedLink.Link([SchemaFileParser.Parse("/s/wild.json", text.Substring(0, length))]).Outputs);
    }
}
