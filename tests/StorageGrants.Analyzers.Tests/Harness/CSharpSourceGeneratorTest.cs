using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <summary>Tests what a source generator adds: it compiles, and is what <see cref="SolutionState.GeneratedSources"/> says.</summary>
public class CSharpSourceGeneratorTest<TGenerator, TVerifier> : AnalyzerTest<TVerifier>
    where TGenerator : new()
    where TVerifier : IVerifier, new()
{
    public TestBehaviors TestBehaviors { get; set; }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [];

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(TGenerator)];

    private protected override async Task RunImplAsync(TestWorkspace workspace, CancellationToken cancellationToken)
    {
        await base.RunImplAsync(workspace, cancellationToken).ConfigureAwait(false);
        if (TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedSourcesCheck))
            return;

        var (solution, _) = Build(workspace, TestState);
        var project = solution.Projects.First();
        var before = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var (after, _) = TestGenerators.Run(before, project, GetSourceGenerators().Select(TestGenerators.Create), cancellationToken);
        var added = TestGenerators.Added(before, after).ToDictionary(tree => Path.GetFileName(tree.FilePath), tree => tree.GetText(cancellationToken).ToString());
        foreach (var (name, content) in TestState.GeneratedSources)
        {
            if (!added.Remove(Path.GetFileName(name), out var text))
                Verify.Fail("The generator adds no file " + name);
            else if (text != content.ToString())
                Verify.Fail("The generated file " + name + " is" + Environment.NewLine + text);
        }

        if (added.Count > 0)
            Verify.Fail("The generator adds files that are not expected: " + string.Join(", ", added.Keys));
    }
}
