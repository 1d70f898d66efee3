using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces.Code;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules;

/// <summary>The rules that can find anything in one compilation, by the operations they start at.</summary>
internal sealed class CodeRuleSet
{
    private static readonly CodeRule[] None = [];

    private readonly Dictionary<OperationKind, CodeRule[]> _byKind = new();
    private readonly ConcurrentDictionary<object, CodeRule[]> _byDefinition = new(SymbolIdentity.Comparer);
    private readonly ConditionalWeakTable<IOperation, LocalUses> _locals = new();

    public CodeRuleSet(Compilation compilation)
    {
        Model = new CodeRuleModel(compilation);
        foreach (var rule in CodeRuleList.All)
        {
            if (!rule.Applies(Model))
                continue;
            foreach (var kind in rule.Kinds)
                _byKind[kind] = [.. RulesOf(kind), rule];
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
        var rules = context.Operation switch
        {
            IInvocationOperation call => RulesFor(call.TargetMethod.OriginalDefinition, OperationKind.Invocation),
            IObjectCreationOperation { Type: INamedTypeSymbol type } => RulesFor(type.OriginalDefinition, OperationKind.ObjectCreation),
            var other => RulesOf(other.Kind),
        };
        if (rules.Length > 0)
            Check(context, rules);
    }

    private void Check(OperationAnalysisContext context, CodeRule[] rules)
    {
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

    private CodeRule[] RulesOf(OperationKind kind) => _byKind.TryGetValue(kind, out var rules) ? rules : None;

    private CodeRule[] RulesFor(ISymbol definition, OperationKind kind)
    {
        if (_byDefinition.TryGetValue(definition, out var known))
            return known;
        List<CodeRule>? rules = null;
        foreach (var rule in RulesOf(kind))
        {
            if (Concerns(rule, definition))
                (rules ??= new()).Add(rule);
        }

        var found = rules?.ToArray() ?? None;
        _byDefinition.TryAdd(definition, found);
        return found;
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
