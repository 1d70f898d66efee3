using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>A user's project: one file of code and the schemas.</summary>
internal static class Project
{
    public static CSharpCompilation Compilation() => CSharpCompilation.Create("Consumer", [Code("class Program { static void Main() { } }")]);

    public static SyntaxTree Code(string text) => CSharpSyntaxTree.ParseText(text, path: "Program.cs");

    public static IIncrementalGenerator LoadGenerator() => (IIncrementalGenerator)Activator.CreateInstance(
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Assemblies.Generator).GetType("StorageGrants.Generators.SchemaGenerator", throwOnError: true)!)!;

    public static GeneratorDriver Driver(IIncrementalGenerator generator, ImmutableArray<AdditionalText> schemas, bool tracksSteps) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        schemas,
        CSharpParseOptions.Default,
        new SchemaOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>Throws unless every schema became code.</summary>
    public static GeneratorRunResult Require(GeneratorDriver driver, int schemas)
    {
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception) throw exception;
        if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error) throw new InvalidOperationException(error.ToString());
        if (result.GeneratedSources.Length != schemas) throw new InvalidOperationException("The generator wrote " + result.GeneratedSources.Length + " files for " + schemas + " schemas.");
        return result;
    }
}
