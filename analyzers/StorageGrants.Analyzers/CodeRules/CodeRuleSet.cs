using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces.Code;

namespace StorageGrants.Analyzers.CodeRules;

/// <summary>The rules that can find anything in one compilation, by the operations they start at.</summary>
internal sealed class CodeRuleSet
{
    private readonly Dictionary<OperationKind, List<CodeRule>> _byKind = new();
    private readonly ConditionalWeakTable<IOperation, LocalUses> _locals = new();

    public CodeRuleSet(Compilation compilation)
    {
        Model = new CodeRuleModel(compilation);
        foreach (var rule in CodeRuleList.All)
        {
            if (!rule.Applies(Model))
                continue;
            foreach (var kind in rule.Kinds)
            {
                if (!_byKind.TryGetValue(kind, out var rules))
                    _byKind.Add(kind, rules = new List<CodeRule>());
                rules.Add(rule);
            }
        }
    }

    public CodeRuleModel Model { get; }

    /// <summary>The operations to be told about: those of the rules and those of the grants, each once, so that one walk serves all.</summary>
    public ImmutableArray<OperationKind> KindsWith(params OperationKind[] others)
    {
        var kinds = new HashSet<OperationKind>(others);
        kinds.UnionWith(_byKind.Keys);
        return [.. kinds];
    }

    /// <summary>Runs the rules that an operation is a candidate for.</summary>
    public void Visit(OperationAnalysisContext context)
    {
        if (!_byKind.TryGetValue(context.Operation.Kind, out var rules))
            return;

        CodeRuleContext? member = null;
        foreach (var rule in rules)
        {
            try
            {
                if (rule.IsCandidate(context.Operation, Model))
                    rule.Check(context.Operation, member ??= ContextOf(context));
            }
            catch (Exception exception) when (Guard.IsOurs(exception))
            {
                Guard.Report("Rule " + rule.Descriptor.Id, context.Operation.Syntax.GetLocation(), context.ReportDiagnostic, exception);
            }
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
