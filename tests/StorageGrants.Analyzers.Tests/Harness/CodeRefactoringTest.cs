using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Takes the refactoring offered at <c>[|…|]</c> and compares the file with the one expected.</summary>
public abstract class CodeRefactoringTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    private TextSpan _span;

    /// <summary>The file afterwards; left out, no refactoring is expected.</summary>
    public string? FixedCode { get; set; }

    /// <summary>Which of the actions offered to take; the first when left out.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>The titles of all actions, in order, when they are expected.</summary>
    public IReadOnlyList<string>? OfferedTitles { get; set; }

    /// <summary>Looks at the project after the action taken.</summary>
    public Func<Project, Task>? ChangeVerifier { get; set; }

    protected abstract IEnumerable<CodeRefactoringProvider> GetCodeRefactoringProviders();

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [];

    private protected override async Task RunImplAsync(TestWorkspace workspace, CancellationToken cancellationToken)
    {
        var markup = Markup.Parse(TestState.Sources[0].content.ToString());
        _span = markup.Spans.Single(marked => marked.Name is null).Span;
        TestState.Sources[0] = (TestState.Sources[0].filename, SourceText.From(markup.Text));
        await base.RunImplAsync(workspace, cancellationToken).ConfigureAwait(false);

        var document = Build(workspace, TestState).Solution.Projects.Single(project => project.Name == TestWorkspace.MainProject).Documents.First();
        var actions = new List<CodeAction>();
        foreach (var provider in GetCodeRefactoringProviders())
            await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, _span, actions.Add, cancellationToken)).ConfigureAwait(false);

        if (OfferedTitles is not null && !OfferedTitles.SequenceEqual(actions.Select(action => action.Title)))
            Verify.Fail("Offered is " + string.Join(", ", actions.Select(action => action.Title)) + "; expected is " + string.Join(", ", OfferedTitles));
        var action = actions.Find(action => CodeActionEquivalenceKey is not { } key || action.EquivalenceKey == key);
        if (action is null)
        {
            if (FixedCode is not null || ChangeVerifier is not null)
                Verify.Fail("Nothing is offered");
            return;
        }

        if (FixedCode is null && ChangeVerifier is null && OfferedTitles is null)
            Verify.Fail("Nothing is expected to be offered, but '" + action.Title + "' is");
        await CompareAsync(document, action, cancellationToken).ConfigureAwait(false);
    }

    private async Task CompareAsync(Document document, CodeAction action, CancellationToken cancellationToken)
    {
        var changed = (await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
        if (FixedCode is { } expected && text != expected)
            Verify.Fail("The file is" + Environment.NewLine + text + Environment.NewLine + "but is expected to be" + Environment.NewLine + expected);
        if (ChangeVerifier is not null)
            await ChangeVerifier(changed.Project).ConfigureAwait(false);
    }
}
