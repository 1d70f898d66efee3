using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Code;

namespace StorageGrants.Analyzers.CodeRules.Flow;

/// <summary>Follows a value forward through one member: through texts made of it, choices and locals, for a bounded number of steps.</summary>
internal sealed class ValueFlow
{
    private const int MaxSteps = 64;

    private readonly LocalUses _locals;
    private readonly CancellationToken _cancellationToken;

    public ValueFlow(LocalUses locals, CancellationToken cancellationToken)
    {
        _locals = locals;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The operations a value ends in: arguments of calls, returns, assignments to members and all else.</summary>
    /// <param name="start">The value.</param>
    /// <param name="carries">Whether what a call or an object creation gives still holds a value that is its argument or part.</param>
    public IEnumerable<IOperation> Ends(IOperation start, Func<IOperation, bool> carries)
    {
        var open = new Stack<IOperation>();
        var seen = new HashSet<IOperation>();
        open.Push(start);
        for (var steps = 0; open.Count > 0 && steps < MaxSteps; steps++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var value = open.Pop();
            if (!seen.Add(value) || value.Parent is not { } parent)
                continue;

            if (Holder(value, parent) is { } holder)
                open.Push(holder);
            else if (LocalOf(value, parent) is { } local)
                PushReads(local, open);
            else if (Whole(value, parent) is { } whole && carries(whole))
                open.Push(whole);
            else
                yield return parent;
        }
    }

    private void PushReads(ILocalSymbol local, Stack<IOperation> open)
    {
        foreach (var reference in _locals.ReferencesTo(local))
        {
            if (!LocalUses.IsWrite(reference))
                open.Push(reference);
        }
    }

    // What is the value itself, or a text that has it in it.
    private static IOperation? Holder(IOperation value, IOperation parent) => parent switch
    {
        IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation => parent,
        IConditionalAccessOperation access => access.WhenNotNull == value ? parent : null,
        IConditionalOperation conditional => conditional.Condition == value ? null : parent,
        ISwitchExpressionArmOperation arm => arm.Value == value ? arm.Parent : null,
        IInterpolationOperation hole => hole.Expression == value ? hole.Parent : null,
        IInterpolatedStringHandlerCreationOperation => parent,
        IArgumentOperation { Parent: IInvocationOperation { Parent: IInterpolatedStringAppendOperation append } } => append.Parent,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => parent,
        IArrayInitializerOperation { Parent: IArrayCreationOperation array } => array,
        ICollectionExpressionOperation => parent,
        _ => null,
    };

    private static ILocalSymbol? LocalOf(IOperation value, IOperation parent) => parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == value => local.Local,
        _ => null,
    };

    // The call or the object that a value is handed to.
    private static IOperation? Whole(IOperation value, IOperation parent) => parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation or IObjectCreationOperation } => parent.Parent,
        IInvocationOperation call => call.Instance == value ? call : null,
        ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation anonymous } => anonymous,
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } } assignment => assignment.Value == value ? creation : null,
        _ => null,
    };
}
