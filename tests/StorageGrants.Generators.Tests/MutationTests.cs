using System;
using System.Collections.Generic;
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

    private static readonly string[] Tokens = TigrisOutputTests.Schemas().Select(schema => schema.Content).SelectMany(Split).Distinct().ToArray();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Linking_never_throws(int seed)
    {
        var random = new Random(seed);
        var schemas = TigrisOutputTests.Schemas();
        for (var round = 0; round < 200; round++)
        {
            var text = Mutate(schemas[0].Content, random, 1 + random.Next(8));
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
            do mutated = Mutate(Wild.Document, random, 1 + random.Next(6)); while (SchemaFileParser.Parse("/s/wild.json", mutated).Root is null);
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

    private static string Mutate(string text, Random random, int times)
    {
        var tokens = Split(text).ToList();
        for (var i = 0; i < times; i++)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(5))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    var names = Enumerable.Range(0, tokens.Count).Where(index => tokens[index].StartsWith('"')).ToList();
                    tokens[names[random.Next(names.Count)]] = Tokens[random.Next(Tokens.Length)];
                    break;
                case 3:
                    var strings = Enumerable.Range(0, tokens.Count).Where(index => tokens[index].StartsWith('"')).ToList();
                    tokens[strings[random.Next(strings.Count)]] = tokens[strings[random.Next(strings.Count)]];
                    break;
                default:
                    tokens[at] = tokens[at] switch { "true" => "false", "false" => "null", "{}" => "[]", _ => tokens[at] };
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private static IEnumerable<string> Split(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (text[start] == '"')
            {
                while (i < text.Length && text[i] != '"')
                    i += text[i] == '\\' ? 2 : 1;
                i = Math.Min(i + 1, text.Length);
            }
            else if (char.IsLetterOrDigit(text[start]))
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i]))
                    i++;
            }

            yield return text.Substring(start, i - start);
        }
    }
}
