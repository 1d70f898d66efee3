using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.CodeRules;
using StorageGrants.Analyzers.CodeRules.Secrets;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces.Code;
using StorageGrants.Analyzers.Surfaces.Literals;
using StorageGrants.Analyzers.Surfaces.Types;

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
    private readonly IdentityTable<CreatedType> _created = new();

    public CodeAnalysis(CompilationModel model, CodeRuleSet code)
    {
        _model = model;
        _code = code;
        _members = new MemberReader(model);
    }

    [MethodImpl(Jit.Optimized)]
    public void VisitCall(OperationAnalysisContext context)
    {
        var rules = _code.RulesFor(((IInvocationOperation)context.Operation).TargetMethod);
        if (rules.Length > 0)
            _code.Check(context, rules);
    }

    [MethodImpl(Jit.Optimized)]
    public void VisitCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not { } type)
            return;
        var definition = type.OriginalDefinition;
        var created = _created.Get(definition) ?? _created.Add(definition, Look(type));
        if (created.Rules.Length > 0)
            _code.Check(context, created.Rules);
        if (created.IsGrant || MayBeKeyed(creation))
            VisitObject(context);
    }

    [MethodImpl(Jit.Optimized)]
    public void VisitAnonymous(OperationAnalysisContext context)
    {
        // Its members are named where it stands.
        if (_model.Sources.MayGrant(context.FilterTree))
            VisitObject(context);
    }

    [MethodImpl(Jit.Optimized)]
    public void VisitInterpolation(OperationAnalysisContext context)
    {
        if (_model.Sources.MayGrant(context.FilterTree))
            _code.Check(context, _code.RulesOf(OperationKind.InterpolatedString));
    }

    public void VisitObject(OperationAnalysisContext context)
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

    [MethodImpl(Jit.Optimized)]
    public void VisitText(SyntaxNodeAnalysisContext context)
    {
        // Most texts end here.
        if (!_model.Sources.MayGrant(context.FilterTree) || context.Node is LiteralExpressionSyntax literal && !_model.MayMatter(literal.Token.ValueText))
            return;
        try
        {
            SecretLiterals.Check(context, _model);
            if (TextCandidates.MayGrant((ExpressionSyntax)context.Node, _model))
                Read(context);
        }
        catch (Exception exception) when (Guard.IsOurs(exception))
        {
            Report(context, exception);
        }
    }

    [MethodImpl(Jit.Optimized)]
    public void VisitSum(SyntaxNodeAnalysisContext context)
    {
        if (!_model.Sources.MayGrantBySums(context.FilterTree))
            return;
        try
        {
            if (TextCandidates.MayGrant((BinaryExpressionSyntax)context.Node, _model))
                Read(context);
        }
        catch (Exception exception) when (Guard.IsOurs(exception))
        {
            Report(context, exception);
        }
    }

    // Whatever cannot be looked at is looked at again with the object, where the failure is reported with a place.
    private bool MayBeKeyed(IObjectCreationOperation creation)
    {
        try
        {
            return creation.Initializer is { } initializer && KeyedShape.MayGrant(initializer, _model);
        }
        catch (Exception exception) when (Guard.IsOurs(exception))
        {
            return true;
        }
    }

    private CreatedType Look(ITypeSymbol type)
    {
        try
        {
            return CreatedType.Of(_code.FindRules(type), _model.Types.Of(type) is not null);
        }
        catch (Exception exception) when (Guard.IsOurs(exception))
        {
            return CreatedType.Of([], isGrant: true);
        }
    }

    /// <summary>Reports what was found in a member beside the expressions that are visited; a host calls this after them.</summary>
    public void VisitBlock(OperationBlockAnalysisContext context)
    {
        if (!_members.HasElsewhere)
            return;
        IOperation? last = null;
        foreach (var block in context.OperationBlocks)
        {
            var root = RootOf(block);
            if (root == last)
                continue;
            last = root;
            foreach (var diagnostic in _members.Elsewhere(root))
                context.ReportDiagnostic(diagnostic);
        }
    }

    private void Read(SyntaxNodeAnalysisContext context)
    {
        if (context.ContainingSymbol is { } owner && context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is { } operation && LiteralSurface.IsCandidate(operation, _model))
            Report(operation, owner, context.Options, context.ReportDiagnostic, context.CancellationToken);
    }

    private static void Report(SyntaxNodeAnalysisContext context, Exception exception) =>
        Guard.Report("Looking for grants", context.Node.GetLocation(), context.ReportDiagnostic, exception);

    private void Report(IOperation place, ISymbol owner, AnalyzerOptions options, Action<Diagnostic> report, System.Threading.CancellationToken cancellationToken)
    {
        foreach (var diagnostic in _members.Read(RootOf(place), owner, options, cancellationToken).At(place))
            report(diagnostic);
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
