using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies the fixes of a test one by one, then all at once in a document, a project and the solution.</summary>
public abstract class CodeFixTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>The files after all fixes; left empty, no fix is expected.</summary>
    public SolutionState FixedState { get; } = new();

    /// <summary>The files after Fix All, where they differ.</summary>
    public SolutionState BatchFixedState { get; } = new();

    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>Which of the actions offered for a diagnostic to take.</summary>
    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>Looks at the first action taken.</summary>
    public Action<CodeAction, TVerifier>? CodeActionVerifier { get; set; }

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    private protected override async Task RunImplAsync(TestWorkspace workspace, CancellationToken cancellationToken)
    {
        await base.RunImplAsync(workspace, cancellationToken).ConfigureAwait(false);
        var (solution, _) = Build(workspace, TestState);
        if (FixedState.Sources.Count == 0)
        {
            if (await FirstActionAsync(solution, cancellationToken).ConfigureAwait(false) is { } offered)
                Verify.Fail("No fix is expected, but '" + offered.Action.Title + "' is offered for " + offered.Diagnostic);
            return;
        }

        await CompareAsync(await FixOneByOneAsync(solution, cancellationToken).ConfigureAwait(false), workspace, FixedState, "fixing one by one", cancellationToken).ConfigureAwait(false);
        if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllCheck))
            return;

        var batch = BatchFixedState.Sources.Count == 0 ? FixedState : BatchFixedState;
        foreach (var scope in Scopes)
        {
            var all = await FixAllAsync(solution, scope, cancellationToken).ConfigureAwait(false);
            await CompareAsync(all, workspace, batch, "Fix All in " + scope, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Solution> FixOneByOneAsync(Solution solution, CancellationToken cancellationToken)
    {
        for (var steps = 0; steps < 100; steps++)
        {
            if (await FirstActionAsync(solution, cancellationToken).ConfigureAwait(false) is not { } found)
                return solution;
            if (steps == 0)
                CodeActionVerifier?.Invoke(found.Action, Verify);
            solution = await ApplyAsync(found.Action, solution, cancellationToken).ConfigureAwait(false);
            if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
                return solution;
        }

        Verify.Fail("The fixes do not come to an end");
        return solution;
    }

    // A scope is fixed once for each place the action can be taken from: a document holds no findings of another.
    private async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope, CancellationToken cancellationToken)
    {
        for (var steps = 0; steps < 20; steps++)
        {
            if (await FirstActionAsync(solution, cancellationToken).ConfigureAwait(false) is not { } found)
                return solution;

            var provider = found.Provider.GetFixAllProvider();
            if (provider is null || !provider.GetSupportedFixAllScopes().Contains(scope))
            {
                Verify.Fail("Fix All in " + scope + " is not supported");
                return solution;
            }

            var context = new FixAllContext(found.Document, found.Provider, scope, found.Action.EquivalenceKey, [found.Diagnostic.Id], new Diagnostics(this, solution), cancellationToken);
            var action = await provider.GetFixAsync(context).ConfigureAwait(false);
            if (action is null)
            {
                Verify.Fail("Fix All in " + scope + " does nothing for " + found.Diagnostic);
                return solution;
            }

            solution = await ApplyAsync(action, solution, cancellationToken).ConfigureAwait(false);
        }

        Verify.Fail("Fix All in " + scope + " does not come to an end");
        return solution;
    }

    private async Task<(CodeFixProvider Provider, Document Document, Diagnostic Diagnostic, CodeAction Action)?> FirstActionAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in (await GetDiagnosticsAsync(solution, cancellationToken).ConfigureAwait(false)).OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start))
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;
            foreach (var provider in GetCodeFixProviders())
            {
                if (!provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                    continue;
                var actions = new List<CodeAction>();
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken)).ConfigureAwait(false);
                if (Choose(actions) is { } chosen)
                    return (provider, document, diagnostic, chosen);
            }
        }

        return null;
    }

    private CodeAction? Choose(List<CodeAction> actions)
    {
        if (CodeActionEquivalenceKey is { } key)
            return actions.Find(action => action.EquivalenceKey == key || action.Title == key || action.Title.StartsWith(key + " (preview", StringComparison.Ordinal));
        return actions.ElementAtOrDefault(CodeActionIndex ?? 0);
    }

    private static async Task<Solution> ApplyAsync(CodeAction action, Solution solution, CancellationToken cancellationToken)
    {
        foreach (var operation in await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (operation is ApplyChangesOperation changes)
                solution = changes.ChangedSolution;
        }

        return solution;
    }

    private async Task CompareAsync(Solution actual, TestWorkspace workspace, SolutionState expected, string what, CancellationToken cancellationToken)
    {
        var (fixedSolution, expectations) = Build(workspace, Complete(expected));
        foreach (var document in fixedSolution.Projects.SelectMany(project => project.Documents))
        {
            var found = actual.Projects.SelectMany(project => project.Documents).Single(other => other.FilePath == document.FilePath);
            var wanted = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            var text = (await found.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (text != wanted)
                Verify.Fail("After " + what + ", " + document.FilePath + " is" + Environment.NewLine + text + Environment.NewLine + "but is expected to be" + Environment.NewLine + wanted);
        }

        await VerifyDiagnosticsAsync(actual, expectations, expected.ExpectedDiagnostics, "the code after " + what, cancellationToken).ConfigureAwait(false);
    }

    // What the fixed state leaves out is as in the test state.
    private SolutionState Complete(SolutionState state)
    {
        var complete = new SolutionState { OutputKind = TestState.OutputKind };
        complete.Sources.AddRange(state.Sources);
        complete.Sources.AddRange(TestState.Sources.Where(source => state.Sources.All(other => other.filename != source.filename)));
        complete.AdditionalFiles.AddRange(state.AdditionalFiles.Count > 0 ? state.AdditionalFiles : TestState.AdditionalFiles);
        complete.AnalyzerConfigFiles.AddRange(TestState.AnalyzerConfigFiles);
        complete.AdditionalReferences.AddRange(TestState.AdditionalReferences);
        foreach (var (name, project) in state.AdditionalProjects.Count > 0 ? state.AdditionalProjects : TestState.AdditionalProjects)
            complete.AdditionalProjects.Add(name, project);
        return complete;
    }

    private sealed class Diagnostics(CodeFixTest<TVerifier> test, Solution solution) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await test.GetDiagnosticsAsync(solution, cancellationToken).ConfigureAwait(false)).Where(d => solution.GetDocument(d.Location.SourceTree)?.Project.Id == project.Id);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await test.GetDiagnosticsAsync(solution, cancellationToken).ConfigureAwait(false)).Where(d => solution.GetDocument(d.Location.SourceTree)?.Id == document.Id);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}

/// <summary>What a code fix test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,
    SkipFixAllCheck = 1,
    FixOne = 2,
}
