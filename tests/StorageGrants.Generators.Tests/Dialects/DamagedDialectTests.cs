using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using StorageGrants.Generators.Parsing;
using StorageGrants.Generators.Tests.Harness;
using Xunit;

namespace StorageGrants.Generators.Tests.Dialects;

/// <summary>Damaged dialect files neither throw nor produce code that does not compile.</summary>
public class DamagedDialectTests
{
    private const int Rounds = 20;

    private static readonly string[] Tokens = Mutation.Split(AcmeDialect.Text).Distinct().ToArray();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Linking_never_throws(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var text = Mutation.Of(AcmeDialect.Text, Tokens, random, 1 + random.Next(12));
            Assert.DoesNotContain(GuardedLink.Link([SchemaFileParser.Parse("/s/acme.json", text)]).Problems, problem => problem.Id == SchemaProblem.Failure);
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
            do mutated = Mutation.Of(AcmeDialect.Text, Tokens, random, 1 + random.Next(8)); while (SchemaFileParser.Parse("/s/acme.json", mutated).Root is null);
            schemas[round] = new SchemaText($"/s/acme{round}.json", mutated, "Acme" + round);
        }

        var generation = Generation.Of(schemas);
        Assert.Null(generation.Result.Results[0].Exception);
        Assert.Empty(generation.Reported);
        var bad = generation.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(3).ToList();
        Assert.True(bad.Count == 0, "seed " + seed + "\n" + string.Join("\n", bad));
    }

    [Theory]
    [InlineData("\"$schema\": \"x/policy-dialect.meta.json\"")]
    [InlineData("\"conditionKeys\": [], \"actions\": 7")]
    [InlineData("\"conditionKeys\": { \"\": {}, \"<\": { \"type\": \"text\" }, \":\": { \"type\": 1 } }, \"actions\": { \"\": {}, \":\": {}, \"*\": {}, \"s3:\": { \"on\": 1 }, \"class\": {}, \"s3:class\": {} }, \"operators\": [\"StringEquals\", \"String\", 3, \"Null\", \"0\"]")]
    [InlineData("\"conditionKeys\": {}, \"actions\": { \"a:b\": null }, \"kinds\": { \"resource\": {}, \"identity\": { \"title\": \" \", \"maxBytes\": -5 }, \"other\": {} }, \"wildcards\": [], \"resources\": { \"forms\": [\"<\", \"?>\", \"<bucket\"] }, \"principals\": { \"*\": [], \"\": [], \"A\": 1, \"A\": [\"<\"] }, \"variables\": 3")]
    [InlineData("\"conditionKeys\": {}, \"actions\": {}, \"title\": \"\\ud800\", \"name\": \"\\u0000\", \"sources\": [\"*/ <b> \\n // \\u2028 &\"], \"date\": \"\\\"\"")]
    [InlineData("\"conditionKeys\": {}, \"actions\": {}, \"x-csharp-name\": \"class\", \"kinds\": { \"resource\": { \"x-csharp-name\": \"end\" }, \"identity\": { \"x-csharp-name\": \"record\" } }")]
    public void Odd_files_compile(string members) => Generation.Of("{" + members + "}").AssertClean();

    [Theory]
    [InlineData("\"acme:PutThing\": {", "\"acme:Equals2\": { \"x-csharp-name\": \"AcmeEquals\" }, \"acme:PutThing\": {", "\"acme:Equals\"", "'AcmeEquals2'")]
    [InlineData("\"AcmeShelfRules\"", "\"AcmeAction\"", "\"resource\"", "'AcmeAction2'")]
    public void Names_that_meet_are_reported(string before, string after, string token, string given)
    {
        var text = AcmeDialect.Text.Replace(before, after);
        var problems = GuardedLink.Link([SchemaFileParser.Parse("/s/acme.json", text)]).Problems.ToArray();
        var problem = Assert.Single(problems);
        Assert.Equal("SGR0005", problem.Id);
        Assert.Equal(token, text.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Contains(given, problem.Message);
    }
}
