using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces.Code;
using StorageGrants.Analyzers.Surfaces.Sources;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules;

/// <summary>The rules that can find anything in one compilation, by the operations they start at.</summary>
internal sealed class CodeRuleSet
{
    private static readonly CodeRule[] None = [];

    private readonly Dictionary<OperationKind, CodeRule[]> _byKind = new();
    private readonly IdentityTable<CodeRule[]> _byMethod = new();
    private readonly ConditionalWeakTable<IOperation, LocalUses> _locals = new();

    public CodeRuleSet(Compilation compilation, SourceFiles sources)
    {
        Model = new CodeRuleModel(compilation, sources);
        foreach (var rule in CodeRuleList.All)
        {
            if (!rule.Applies(Model))
                continue;
            foreach (var kind in rule.Kinds)
                _byKind[kind] = [.. RulesOf(kind), rule];
        }
    }

    public CodeRuleModel Model { get; }

    /// <summary>The rules that start at operations of a kind.</summary>
    public CodeRule[] RulesOf(OperationKind kind) => _byKind.TryGetValue(kind, out var rules) ? rules : None;

    /// <summary>The rules that concern calls of a method.</summary>
    public CodeRule[] RulesFor(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        return _byMethod.Get(definition) ?? _byMethod.Add(definition, FindRules(definition, OperationKind.Invocation));
    }

    /// <summary>The rules that concern objects of a type. What is found is not kept.</summary>
    public CodeRule[] FindRules(ITypeSymbol type) => FindRules(type.OriginalDefinition, OperationKind.ObjectCreation);

    /// <summary>Runs those of some rules that an operation is a candidate for.</summary>
    public void Check(OperationAnalysisContext context, CodeRule[] rules)
    {
        CodeRuleContext? member = null;
        foreach (var rule in rules)
        {
            try
            {
                if (rule.IsCandidate(context.Operation, Model) && Model.Clients.Exist)
                    rule.Check(context.Operation, member ??= ContextOf(context));
            }
            catch (Exception exception) when (Guard.IsOurs(exception))
            {
                Guard.Report("Rule " + rule.Descriptor.Id, context.Operation.Syntax.GetLocation(), context.ReportDiagnostic, exception);
            }
        }
    }

    [MethodImpl(Jit.Optimized)]
    private CodeRule[] FindRules(ISymbol definition, OperationKind kind)
    {
        List<CodeRule>? rules = null;
        foreach (var rule in RulesOf(kind))
        {
            if (Concerns(rule, definition))
                (rules ??= new()).Add(rule);
        }

        return rules?.ToArray() ?? None;
    }

    // A rule that fails here is asked about the operation, where its failure is reported with a place.
    private bool Concerns(CodeRule rule, ISymbol definition)
    {
        try
        {
            return rule.Concerns(definition, Model);
        }
        catch (Exception exception) when (Guard.IsOurs(exception))
        {
            return true;
        }
    }

    private CodeRuleContext ContextOf(OperationAnalysisContext context)
    {
        var root = context.Operation;
        while (root.Parent is { } parent)
            root = parent;
        var locals = _locals.GetValue(root, static operation => new LocalUses([operation]));
        return new CodeRuleContext(Model, context.ContainingSymbol, locals, new FindingReporter(context.ReportDiagnostic), context.CancellationToken);
    }
}
