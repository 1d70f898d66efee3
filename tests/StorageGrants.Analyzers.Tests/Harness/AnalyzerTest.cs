using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compiles the files of a test and compares what the analyzers report with the markup in those files.</summary>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    // A code fix asks for the diagnostics of the same solution many times.
    private readonly Dictionary<Solution, ImmutableArray<Diagnostic>> _diagnostics = new();

    protected TVerifier Verify { get; } = new();

    public SolutionState TestState { get; } = new();

    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public List<string> DisabledDiagnostics { get; } = new();

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>Whether findings of severity Info may come on top of those expected.</summary>
    public bool IgnoresInfo { get; set; }

    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = new();

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using var workspace = new TestWorkspace();
        await RunImplAsync(workspace, cancellationToken).ConfigureAwait(false);
    }

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    protected virtual IEnumerable<Type> GetSourceGenerators() => [];

    protected virtual ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    protected virtual CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    private protected virtual async Task RunImplAsync(TestWorkspace workspace, CancellationToken cancellationToken)
    {
        var (solution, expectations) = Build(workspace, TestState);
        await VerifyDiagnosticsAsync(solution, expectations, TestState.ExpectedDiagnostics, "the test code", cancellationToken).ConfigureAwait(false);
    }

    private protected (Solution Solution, Expectations Expectations) Build(TestWorkspace workspace, SolutionState state)
    {
        var expectations = new Expectations();
        var solution = workspace.Create(state, CreateParseOptions(), CreateCompilationOptions(), expectations);
        foreach (var transform in SolutionTransforms)
        {
            foreach (var project in solution.ProjectIds)
                solution = transform(solution, project);
        }

        return (solution, expectations);
    }

    private protected async Task VerifyDiagnosticsAsync(Solution solution, Expectations expectations, IReadOnlyList<DiagnosticResult> expected, string what, CancellationToken cancellationToken)
    {
        var actual = await GetDiagnosticsAsync(solution, cancellationToken).ConfigureAwait(false);
        if (expectations.Compare(actual, expected, IgnoresInfo) is { } difference)
            Verify.Fail("Diagnostics of " + what + " are not as expected." + Environment.NewLine + difference);
    }

    private protected async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Solution solution, CancellationToken cancellationToken)
    {
        if (!_diagnostics.TryGetValue(solution, out var known))
            _diagnostics[solution] = known = await ComputeDiagnosticsAsync(solution, cancellationToken).ConfigureAwait(false);
        return known;
    }

    private async Task<ImmutableArray<Diagnostic>> ComputeDiagnosticsAsync(Solution solution, CancellationToken cancellationToken)
    {
        var result = ImmutableArray.CreateBuilder<Diagnostic>();
        var generators = GetSourceGenerators().Select(TestGenerators.Create).ToArray();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
            if (generators.Length > 0)
            {
                (compilation, var generatorDiagnostics) = TestGenerators.Run(compilation, project, generators, cancellationToken);
                result.AddRange(generatorDiagnostics);
            }

            result.AddRange(compilation.GetDiagnostics(cancellationToken).Where(IsOfInterest));
            var analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
            if (analyzers.IsEmpty)
                continue;
            var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            result.AddRange(await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false));
        }

        return [.. result.Where(d => !DisabledDiagnostics.Contains(d.Id))];
    }

    private bool IsOfInterest(Diagnostic diagnostic) => CompilerDiagnostics switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity == DiagnosticSeverity.Error,
        _ => diagnostic.Severity >= DiagnosticSeverity.Warning,
    };
}
