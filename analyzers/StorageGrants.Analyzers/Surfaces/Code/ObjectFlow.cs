using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>
/// Follows an object from its creation through fluent calls, <c>with</c> expressions, assignments to its members and the
/// locals that hold it. Where the way splits, what differs is unknown.
/// </summary>
internal sealed class ObjectFlow
{
    private const int MaxLocals = 8;

    private readonly LocalUses _locals;
    private readonly CancellationToken _cancellationToken;

    public ObjectFlow(LocalUses locals, CancellationToken cancellationToken)
    {
        _locals = locals;
        _cancellationToken = cancellationToken;
    }

    public void Follow(GrantObject target) => Continue(target.Creation, target, certain: true, depth: 0);

    /// <summary>The creation an expression starts from, through fluent calls, copies and locals, or null.</summary>
    public IOperation? CreationBehind(IOperation expression) =>
        StartOf(expression, isCopyFollowed: true) is (IObjectCreationOperation or IAnonymousObjectCreationOperation) and var creation ? creation : null;

    /// <summary>The call of a method that an expression starts from, through fluent calls and locals, or null.</summary>
    public IInvocationOperation? CallBehind(IOperation expression) => StartOf(expression, isCopyFollowed: false) as IInvocationOperation;

    private IOperation? StartOf(IOperation expression, bool isCopyFollowed)
    {
        var current = expression.Unwrap();
        for (var steps = 0; steps < 64; steps++)
        {
            switch (current)
            {
                case IInvocationOperation call when call.Receiver() is { } receiver && SymbolEqualityComparer.Default.Equals(call.Type, receiver.Unwrap().Type):
                    current = receiver.Unwrap();
                    continue;
                case IWithOperation with when isCopyFollowed:
                    current = with.Operand.Unwrap();
                    continue;
                case ILocalReferenceOperation local when FirstValueOf(local.Local) is { } value:
                    current = value.Unwrap();
                    continue;
                default:
                    return current;
            }
        }

        return null;
    }

    private void Continue(IOperation from, GrantObject target, bool certain, int depth)
    {
        var top = Climb(from, target, certain);
        if (depth < MaxLocals && LocalHolding(top) is { } local)
            FollowLocal(local, top, target, certain, depth + 1);
    }

    private static IOperation Climb(IOperation from, GrantObject target, bool certain)
    {
        var current = from.Wrapped();
        while (true)
        {
            switch (current.Parent)
            {
                case IInvocationOperation call when call.Instance == current && ObjectReader.ReadCall(call, target, certain):
                    current = call.Wrapped();
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation { Instance: null, TargetMethod.IsExtensionMethod: true } call } argument when call.Arguments[0] == argument && ObjectReader.ReadCall(call, target, certain):
                    current = call.Wrapped();
                    continue;
                case IWithOperation with when with.Operand == current:
                    ObjectReader.ReadInitializer(with.Initializer, target, certain);
                    current = with.Wrapped();
                    continue;
                default:
                    return current;
            }
        }
    }

    private static ILocalSymbol? LocalHolding(IOperation value) => value.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == value => local.Local,
        _ => null,
    };

    private void FollowLocal(ILocalSymbol local, IOperation definition, GrantObject target, bool certain, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var isPlainlyUsed = false;
        var derived = new List<GrantObject>();
        foreach (var reference in _locals.ReferencesTo(local))
        {
            if (reference.Syntax.SpanStart < definition.Syntax.Span.End)
                continue;

            if (LocalUses.IsWrite(reference))
            {
                if (LocalUses.AssignmentTo(reference) is { } assignment && StartsFrom(assignment.Value, local))
                    continue;
                // Another value may take its place from here on.
                target.IsOpen = true;
                break;
            }

            var sure = certain && _locals.IsStraightLine(local, reference);
            if (ReadMutation(reference, target, sure))
                continue;

            var variant = target.Clone();
            var top = Climb(reference, variant, sure);
            var holder = LocalHolding(top);
            if (SymbolEqualityComparer.Default.Equals(holder, local))
            {
                target.CopyFrom(variant);
                continue;
            }

            if (holder is not null && depth < MaxLocals)
                FollowLocal(holder, top, variant, sure, depth + 1);
            if (top == reference.Wrapped() && holder is null)
                isPlainlyUsed = true;
            else
                derived.Add(variant);
        }

        if (derived.Count == 0)
            return;
        var start = 0;
        if (!isPlainlyUsed)
        {
            target.CopyFrom(derived[0]);
            start = 1;
        }

        for (var i = start; i < derived.Count; i++)
            target.MergeWith(derived[i]);
    }

    private static bool ReadMutation(IOperation reference, GrantObject target, bool certain)
    {
        var instance = reference.Wrapped();
        if (LaterKeys.AddedTo(instance) is var (key, value))
        {
            target.Set(key, MemberValue.Of(value), certain);
            return true;
        }

        if (instance.Parent is not { } member || member.InstanceOf() != instance || ObjectReader.NameOf(member, target.Shape) is not { } name)
            return false;

        switch (member.Parent)
        {
            case IAssignmentOperation assignment when assignment.Target == member:
                target.Set(name, assignment is ISimpleAssignmentOperation ? MemberValue.Of(assignment.Value) : MemberValue.Unknown, certain);
                break;
            case IInvocationOperation call when call.Instance == member && call.TargetMethod.ReturnsVoid:
                target.AddElement(name, ObjectReader.AddedBy(call), certain);
                break;
        }

        return true;
    }

    // The value a local begins with, if all later values are made from it.
    private IOperation? FirstValueOf(ILocalSymbol local)
    {
        if (_locals.DeclaratorOf(local)?.GetVariableInitializer()?.Value is not { } value)
            return _locals.OnlyValueOf(local);
        foreach (var reference in _locals.ReferencesTo(local))
        {
            if (LocalUses.IsWrite(reference) && !(LocalUses.AssignmentTo(reference) is { } assignment && StartsFrom(assignment.Value, local)))
                return null;
        }

        return value;
    }

    private static bool StartsFrom(IOperation value, ILocalSymbol local)
    {
        var current = value.Unwrap();
        while (true)
        {
            switch (current)
            {
                case ILocalReferenceOperation reference:
                    return SymbolEqualityComparer.Default.Equals(reference.Local, local);
                case IInvocationOperation call when call.Receiver() is { } receiver:
                    current = receiver.Unwrap();
                    continue;
                case IWithOperation with:
                    current = with.Operand.Unwrap();
                    continue;
                default:
                    return false;
            }
        }
    }
}
