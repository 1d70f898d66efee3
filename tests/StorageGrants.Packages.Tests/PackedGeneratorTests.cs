using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace StorageGrants.Packages.Tests;

/// <summary>The generator from the package, in the oldest compiler that loads it: an edit of C# code runs nothing again.</summary>
public sealed class PackedGeneratorTests
{
    [Fact]
    public void An_edit_of_code_reruns_no_step_and_emits_nothing()
    {
        var context = new PackedCompilerAssemblies();
        var assembly = context.LoadPacked("StorageGrants.Generators");
        var generator = (IIncrementalGenerator)Activator.CreateInstance(assembly.GetType("StorageGrants.Generators.SchemaGenerator", throwOnError: true)!)!;
        var counter = assembly.GetType("StorageGrants.Generators.EmitCounter", throwOnError: true)!.GetProperty("Count", BindingFlags.Public | BindingFlags.Static)!;
        int Emitted() => (int)counter.GetValue(null)!;

        var schemas = Schemas();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            schemas,
            CSharpParseOptions.Default,
            new SchemaOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var before = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText("class A;", cancellationToken: Cancellation)]);
        var after = before.ReplaceSyntaxTree(before.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class A; class B;", cancellationToken: Cancellation));

        driver = driver.RunGenerators(before, Cancellation);
        var first = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(first.Exception);
        Assert.Equal(schemas.Length, first.GeneratedSources.Length);
        Assert.Equal(schemas.Length, Emitted());

        driver = driver.RunGenerators(after, Cancellation);
        var second = Assert.Single(driver.GetRunResult().Results);
        Assert.Equal(schemas.Length, Emitted());
        Assert.Equal(first.GeneratedSources.Select(s => s.SourceText), second.GeneratedSources.Select(s => s.SourceText));

        // SourceOutput steps included.
        var reasons = second.TrackedSteps.Concat(second.TrackedOutputSteps).SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason).ToList();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ImmutableArray<AdditionalText> Schemas() =>
        [.. Directory.EnumerateFiles(Path.Combine(BuildInfo.RepoRoot, "schemas", "tigris"), "*.json").Select(path => new FileText(path))];

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class SchemaOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new() { ["build_property.RootNamespace"] = "App" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(new() { ["build_metadata.AdditionalFiles.StorageGrantsSchema"] = "true" });
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
