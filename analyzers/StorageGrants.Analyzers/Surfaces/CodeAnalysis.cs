using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Analyzers.CodeRules;
using StorageGrants.Analyzers.CodeRules.Secrets;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces.Code;
using StorageGrants.Analyzers.Surfaces.Literals;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>
/// Tells by what costs next to nothing which expressions may grant roles. Only for those the member they stand in is read,
/// once for all of them; each reports what was found at itself, so that any part of a file can be asked for alone.
/// </summary>
internal sealed class CodeAnalysis
{
    private readonly CompilationModel _model;
    private readonly CodeRuleSet _code;
    private readonly MemberReader _members;

    public CodeAnalysis(CompilationModel model, CodeRuleSet code)
    {
        _model = model;
        _code = code;
        _members = new MemberReader(model);
    }

    public void VisitOperation(OperationAnalysisContext context)
    {
        _code.Visit(context);
        if (context.Operation.Kind is OperationKind.ObjectCreation or OperationKind.AnonymousObjectCreation or OperationKind.With)
            VisitCreation(context);
    }

    private void VisitCreation(OperationAnalysisContext context)
    {
        try
        {
            if (CodeSurface.ShapeOf(context.Operation, _model) is not null)
                Report(context.Operation, context.ContainingSymbol, context.Options, context.ReportDiagnostic, context.CancellationToken);
        }
        catch (Exception exception) when (Guard.IsOurs(exception))
        {
            Guard.Report("Looking for grants", context.Operation.Syntax.GetLocation(), context.ReportDiagnostic, exception);
        }
    }

    public void VisitText(SyntaxNodeAnalysisContext context)
    {
        try
        {
            // Most texts end here.
            if (context.Node is LiteralExpressionSyntax literal && !_model.MayMatter(literal.Token.ValueText))
                return;
            SecretLiterals.Check(context, _model);
            if (!TextCandidates.MayGrant((ExpressionSyntax)context.Node, _model) || context.ContainingSymbol is not { } owner)
                return;
            if (context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is { } operation && LiteralSurface.IsCandidate(operation, _model))
                Report(operation, owner, context.Options, context.ReportDiagnostic, context.CancellationToken);
        }
        catch (Exception exception) when (Guard.IsOurs(exception))
        {
            Guard.Report("Looking for grants", context.Node.GetLocation(), context.ReportDiagnostic, exception);
        }
    }

    private void Report(IOperation place, ISymbol owner, AnalyzerOptions options, Action<Diagnostic> report, System.Threading.CancellationToken cancellationToken)
    {
        var root = place;
        while (root.Parent is { } parent)
            root = parent;
        foreach (var diagnostic in _members.Read(root, owner, options, cancellationToken).At(place))
            report(diagnostic);
    }
}
