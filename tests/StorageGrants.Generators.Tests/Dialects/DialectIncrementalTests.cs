using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StorageGrants.Access.Schemas;
using StorageGrants.Generators.Tests.Harness;
using Xunit;

namespace StorageGrants.Generators.Tests.Dialects;

/// <summary>What runs again after an edit in a project with dialect files.</summary>
[Collection("Emit counter")]
public class DialectIncrementalTests
{
    private readonly SchemaText _acme = new("/user/acme.json", AcmeDialect.Text);
    private readonly SchemaText _tigris = new("/repo/tigris.json", EmbeddedSchemas.Read("policies/tigris.json"), "Copy.Policies");
    private CSharpCompilation _compilation = Generation.Compilation("class C { }");
    private GeneratorDriver _driver;

    public DialectIncrementalTests()
    {
        _driver = Generation.Driver([_acme, _tigris]);
        Assert.Equal(2, Emitted(() => { }));
    }

    [Fact]
    public void Edit_of_code_runs_nothing()
    {
        var emitted = Emitted(() => _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class D { int x; }", path: "Code.cs")));

        Assert.Equal(0, emitted);
        foreach (var step in new[] { SchemaGenerator.SourceStep, SchemaGenerator.ParseStep, SchemaGenerator.LinkStep, SchemaGenerator.OutputStep })
            Assert.All(Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Same_text_in_a_new_object_parses_nothing()
    {
        Assert.Equal(0, Emitted(() => Replace(_acme, AcmeDialect.Text)));
        Assert.All(Reasons(SchemaGenerator.ParseStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void White_space_emits_nothing()
    {
        Assert.Equal(0, Emitted(() => Replace(_acme, "\n\n" + AcmeDialect.Text.Replace("\n", "\r\n\t"))));
        Assert.Equal(1, Reasons(SchemaGenerator.ParseStep).Count(reason => reason == IncrementalStepRunReason.Unchanged));
        Assert.All(Reasons(SchemaGenerator.LinkStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("\"access\": \"write\"", "\"access\": \"read\"")]
    [InlineData("\"refuses\": [", "\"evaluation\": { \"globBacktracking\": false }, \"refuses\": [")]
    public void Edit_of_what_builders_do_not_show_emits_nothing(string before, string after)
    {
        Assert.Contains(before, _tigris.Content);
        Assert.Equal(0, Emitted(() => Replace(_tigris, _tigris.Content.Replace(before, after))));
        Assert.All(Reasons(SchemaGenerator.OutputStep), reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
    }

    [Fact]
    public void New_action_emits_one_file()
    {
        Assert.Equal(1, Emitted(() => Replace(_acme, AcmeDialect.Text.Replace("\"acme:PutThing\": {", "\"acme:DropThing\": { \"on\": [\"object\"] }, \"acme:PutThing\": {"))));
        Assert.Equal(1, Reasons(SchemaGenerator.OutputStep).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Contains("DropThing", _driver.GetRunResult().Results[0].GeneratedSources.Single(source => source.HintName == "acme.g.cs").SourceText.ToString());
    }

    private int Emitted(Action edit)
    {
        edit();
        var before = EmitCounter.Count;
        _driver = _driver.RunGenerators(_compilation);
        return EmitCounter.Count - before;
    }

    private void Replace(SchemaText file, string text) => _driver = _driver.ReplaceAdditionalText(file, new SchemaText(file.Path, text, file.Namespace));

    private List<IncrementalStepRunReason> Reasons(string step) =>
        _driver.GetRunResult().Results[0].TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).ToList();
}
