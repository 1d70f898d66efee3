using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Where the locals and parameters of a block are declared, read and written. Built on first need: most blocks hold no grants.</summary>
internal sealed class LocalUses
{
    private readonly ImmutableArray<IOperation> _blocks;
    private Dictionary<ILocalSymbol, List<ILocalReferenceOperation>>? _references;
    private Dictionary<ILocalSymbol, IVariableDeclaratorOperation>? _declarators;
    private Dictionary<IParameterSymbol, List<IParameterReferenceOperation>>? _parameters;

    public LocalUses(ImmutableArray<IOperation> blocks) => _blocks = blocks;

    public IReadOnlyList<ILocalReferenceOperation> ReferencesTo(ILocalSymbol local)
    {
        Build();
        return _references!.TryGetValue(local, out var list) ? list : [];
    }

    public IReadOnlyList<IParameterReferenceOperation> ReferencesTo(IParameterSymbol parameter)
    {
        Build();
        return _parameters!.TryGetValue(parameter, out var list) ? list : [];
    }

    public IVariableDeclaratorOperation? DeclaratorOf(ILocalSymbol local)
    {
        Build();
        return _declarators!.TryGetValue(local, out var declarator) ? declarator : null;
    }

    /// <summary>The only value a local ever has, or null.</summary>
    public IOperation? OnlyValueOf(ILocalSymbol local)
    {
        var value = DeclaratorOf(local)?.GetVariableInitializer()?.Value;
        foreach (var reference in ReferencesTo(local))
        {
            if (!IsWrite(reference))
                continue;
            if (value is not null || AssignmentTo(reference) is not { } assignment)
                return null;
            value = assignment.Value;
        }

        return value;
    }

    /// <summary>The assignment a reference is the target of, or null.</summary>
    public static ISimpleAssignmentOperation? AssignmentTo(IOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == reference ? assignment : null;

    /// <summary>Whether the local may have another value after the reference.</summary>
    public static bool IsWrite(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation => IsDeconstructed(reference),
        IAddressOfOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } } => true,
        _ => false,
    };

    /// <summary>Whether code at <paramref name="use"/> runs exactly once after the declaration of the local, if it is reached at all.</summary>
    public bool IsStraightLine(ILocalSymbol local, IOperation use)
    {
        IOperation? home = DeclaratorOf(local);
        while (home is not null and not IBlockOperation)
            home = home.Parent;
        for (var current = use.Parent; current is not null && current != home; current = current.Parent)
        {
            if (current is IConditionalOperation or ILoopOperation or ISwitchOperation or ISwitchExpressionOperation or ICatchClauseOperation
                or IAnonymousFunctionOperation or ILocalFunctionOperation or ICoalesceOperation or IConditionalAccessOperation
                or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr })
                return false;
        }

        return true;
    }

    private static bool IsDeconstructed(IOperation reference)
    {
        var current = reference;
        while (current.Parent is ITupleOperation tuple)
            current = tuple;
        return current.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == current;
    }

    private void Build()
    {
        if (_references is not null)
            return;

        var references = new Dictionary<ILocalSymbol, List<ILocalReferenceOperation>>(SymbolEqualityComparer.Default);
        var declarators = new Dictionary<ILocalSymbol, IVariableDeclaratorOperation>(SymbolEqualityComparer.Default);
        var parameters = new Dictionary<IParameterSymbol, List<IParameterReferenceOperation>>(SymbolEqualityComparer.Default);
        foreach (var block in _blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (operation is IVariableDeclaratorOperation declarator)
                {
                    declarators[declarator.Symbol] = declarator;
                }
                else if (operation is ILocalReferenceOperation reference)
                {
                    if (!references.TryGetValue(reference.Local, out var list))
                        references.Add(reference.Local, list = new List<ILocalReferenceOperation>());
                    list.Add(reference);
                }
                else if (operation is IParameterReferenceOperation parameter)
                {
                    if (!parameters.TryGetValue(parameter.Parameter, out var list))
                        parameters.Add(parameter.Parameter, list = new List<IParameterReferenceOperation>());
                    list.Add(parameter);
                }
            }
        }

        _declarators = declarators;
        _parameters = parameters;
        _references = references;
    }
}
