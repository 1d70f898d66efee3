using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StorageGrants.Generators.Tests.Harness;
using Xunit;

namespace StorageGrants.Generators.Tests;

/// <summary>What runs again after an edit. The counter is that of the built generator.</summary>
[Collection("Emit counter")]
public class IncrementalTests
{
    private const string Roles = """
        { "definitions": { "Level": { "type": "string", "enum": ["Low", "High"] } } }
        """;

    private static string Api(string name, string summary = "Does it.") => $$"""
        {
          "openapi": "3.0.3", "info": { "title": "{{name}}", "version": "1" },
          "paths": { "/x": {
            "get": { "operationId": "A", "summary": "{{summary}}", "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{name}}Item" } } } } } },
            "put": { "operationId": "B", "responses": { "200": {} } }
          } },
          "components": { "schemas": { "{{name}}Item": { "type": "object", "properties": { "level": { "$ref": "roles.json#/definitions/Level" } } } } }
        }
        """;

    private readonly SchemaText _roles = new("/s/roles.json", Roles);
    private readonly SchemaText _first = new("/s/first.json", Api("First"));
    private readonly SchemaText _second = new("/s/second.json", Api("Second"));
    private CSharpCompilation _compilation = Generation.Compilation("class C { }");
    private GeneratorDriver _driver;

    public IncrementalTests()
    {
        _driver = Generation.Driver([_roles, _first, _second]);
        Assert.Equal(3, Emitted(() => { }));
    }

    [Fact]
    public void Edit_of_code_runs_nothing()
    {
        var emitted = Emitted(() => _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class D { int x; }", path: "Code.cs")));

        Assert.Equal(0, emitted);
        Assert.All(Steps(), step => Assert.All(step.Value, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Assert.Equal(
            [SchemaGenerator.LinkStep, SchemaGenerator.OutputStep, SchemaGenerator.ParseStep, SchemaGenerator.SourceStep],
            Steps().Keys.Where(key => key.StartsWith("Schema")).Order());
    }

    [Fact]
    public void Same_text_in_a_new_object_parses_nothing()
    {
        var emitted = Emitted(() => Replace(_first, new SchemaText(_first.Path, _first.Content)));

        Assert.Equal(0, emitted);
        Assert.All(Steps()[SchemaGenerator.ParseStep], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Steps()[SchemaGenerator.LinkStep], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("{", "{ ")]
    [InlineData(",", " ,\n\n")]
    [InlineData("\n", "\r\n\t")]
    public void White_space_parses_one_file_and_emits_nothing(string before, string after)
    {
        var emitted = Emitted(() => Replace(_first, new SchemaText(_first.Path, _first.Content.Replace(before, after))));

        Assert.Equal(0, emitted);
        Assert.Equal(1, Steps()[SchemaGenerator.ParseStep].Count(reason => reason == IncrementalStepRunReason.Unchanged));
        Assert.All(Steps()[SchemaGenerator.LinkStep], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Steps()[SchemaGenerator.OutputStep], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Edit_of_one_operation_emits_one_file()
    {
        var emitted = Emitted(() => Replace(_first, new SchemaText(_first.Path, Api("First", "Does it better."))));

        Assert.Equal(1, emitted);
        Assert.Equal(1, Steps()[SchemaGenerator.OutputStep].Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Contains("Does it better.", Text("first.g.cs"));
    }

    [Fact]
    public void Edit_of_one_operation_leaves_the_other_files_alone()
    {
        var second = Source("second.g.cs");

        Emitted(() => Replace(_first, new SchemaText(_first.Path, Api("First", "Does it better."))));

        Assert.Equal(2, Steps()[SchemaGenerator.ParseStep].Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Equal(2, Steps()[SchemaGenerator.OutputStep].Count(reason => reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        Assert.Same(second, Source("second.g.cs"));
    }

    [Fact]
    public void Other_parse_options_link_and_emit_nothing()
    {
        var emitted = Emitted(() => _driver = _driver.WithUpdatedParseOptions(CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp11)));

        Assert.Equal(0, emitted);
        Assert.All(Steps()[SchemaGenerator.LinkStep], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Edit_of_something_the_code_does_not_show_emits_nothing()
    {
        var emitted = Emitted(() => Replace(_first, new SchemaText(_first.Path, _first.Content.Replace("\"version\": \"1\"", "\"version\": \"2\""))));

        Assert.Equal(0, emitted);
        Assert.All(Steps()[SchemaGenerator.OutputStep], reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
    }

    [Fact]
    public void New_role_emits_the_role_file_alone()
    {
        var emitted = Emitted(() => Replace(_roles, new SchemaText(_roles.Path, Roles.Replace("\"High\"", "\"High\", \"Highest\""))));

        Assert.Equal(1, emitted);
        Assert.Contains("Highest", Text("roles.g.cs"));
    }

    [Fact]
    public void File_that_is_no_schema_is_not_read()
    {
        var emitted = Emitted(() => _driver = _driver.AddAdditionalTexts([new OtherText()]));
        Assert.Equal(0, emitted);
    }

    private int Emitted(System.Action edit)
    {
        edit();
        var before = EmitCounter.Count;
        _driver = _driver.RunGenerators(_compilation);
        return EmitCounter.Count - before;
    }

    private void Replace(SchemaText before, SchemaText after) => _driver = _driver.ReplaceAdditionalText(before, after);

    private string Text(string hint) => Source(hint).ToString();

    private Microsoft.CodeAnalysis.Text.SourceText Source(string hint) => _driver.GetRunResult().Results[0].GeneratedSources.Single(source => source.HintName == hint).SourceText;

    private Dictionary<string, List<IncrementalStepRunReason>> Steps()
    {
        var result = _driver.GetRunResult().Results[0];
        return result.TrackedSteps.Concat(result.TrackedOutputSteps)
            .Where(step => step.Key is not ("Compilation" or "ParseOptions" or "AdditionalTexts" or "AnalyzerConfigOptions"))
            .GroupBy(step => step.Key)
            .ToDictionary(step => step.Key, step => step.SelectMany(run => run.Value).SelectMany(run => run.Outputs).Select(output => output.Reason).ToList());
    }

    private sealed class OtherText : AdditionalText
    {
        public override string Path => "/s/other.json";

        public override Microsoft.CodeAnalysis.Text.SourceText? GetText(System.Threading.CancellationToken cancellationToken = default) =>
            throw new System.InvalidOperationException("Read a file that is no schema");
    }
}
