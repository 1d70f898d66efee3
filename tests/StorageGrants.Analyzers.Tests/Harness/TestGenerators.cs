using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs source generators over a test project.</summary>
internal static class TestGenerators
{
    public static ISourceGenerator Create(Type type) => Activator.CreateInstance(type) switch
    {
        IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
        ISourceGenerator generator => generator,
        _ => throw new InvalidOperationException(type + " is no source generator"),
    };

    public static (Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Run(Compilation compilation, Project project, IEnumerable<ISourceGenerator> generators, CancellationToken cancellationToken)
    {
        var driver = CSharpGeneratorDriver.Create(
            generators,
            project.AnalyzerOptions.AdditionalFiles,
            (CSharpParseOptions)project.ParseOptions!,
            project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var diagnostics, cancellationToken);
        return (updated, diagnostics);
    }

    public static IEnumerable<SyntaxTree> Added(Compilation before, Compilation after) => after.SyntaxTrees.Except(before.SyntaxTrees);
}
