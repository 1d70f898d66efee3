using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces.Code;
using StorageGrants.Analyzers.Surfaces.Literals;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>Collects what may grant roles while the compiler walks a block, and checks it at the block's end.</summary>
internal sealed class BlockAnalysis
{
    private readonly CompilationModel _model;
    private List<IOperation>? _creations;
    private List<IOperation>? _literals;

    public BlockAnalysis(CompilationModel model) => _model = model;

    public void Visit(OperationAnalysisContext context)
    {
        try
        {
            Visit(context.Operation);
        }
        catch (Exception exception) when (Guard.IsOurs(exception))
        {
            Guard.Report("Looking for grants", context.Operation.Syntax.GetLocation(), context.ReportDiagnostic, exception);
        }
    }

    public void Finish(OperationBlockAnalysisContext context)
    {
        if (_creations is null && _literals is null)
            return;

        var first = (_creations ?? _literals)![0];
        var surface = new CodeSurface(_model, context.OperationBlocks, context.CancellationToken);
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var options = RuleOptions.Read(provider.GetOptions(first.Syntax.SyntaxTree), provider.GlobalOptions);
        var reporter = new FindingReporter(context.ReportDiagnostic);

        if (_creations is { } creations)
        {
            Guard.Run("Reading grants from C# objects", first.Syntax.GetLocation(), context.ReportDiagnostic, () =>
            {
                foreach (var (request, place) in surface.Read(creations))
                    Check(request, place);
            });
        }

        foreach (var literal in (IReadOnlyList<IOperation>?)_literals ?? Array.Empty<IOperation>())
        {
            Guard.Run("Reading grants from a C# literal", literal.Syntax.GetLocation(), context.ReportDiagnostic, () =>
            {
                if (!surface.IsWhatItWas(literal))
                    return;
                if (LiteralSurface.Read(literal, _model, surface.Texts, context.CancellationToken) is not { } document)
                    return;
                foreach (var request in document.Requests)
                    Check(request, literal);
                foreach (var policy in document.Policies)
                    reporter.Report(GrantRules.Check(policy, options));
            });
        }

        void Check(GrantRequest request, IOperation place)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Acknowledgements.Apply(request, place, context.OwningSymbol);
            reporter.Report(GrantRules.Check(request, options));
        }
    }

    private void Visit(IOperation operation)
    {
        if (operation is IObjectCreationOperation or IAnonymousObjectCreationOperation)
        {
            if (CodeSurface.ShapeOf(operation, _model) is not null)
                (_creations ??= new()).Add(operation);
        }
        else if (LiteralSurface.IsCandidate(operation, _model))
        {
            (_literals ??= new()).Add(operation);
        }
    }
}
