using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>
/// Finds what a block does with an object after its creation that <see cref="ObjectFlow"/> does not read: changes through the
/// lists and owners that hold it, replacements, and uses that only compare.
/// </summary>
internal sealed partial class ObjectUses
{
    private const int MaxLooks = 2000;
    private const int MaxDepth = 40;

    private readonly LocalUses _locals;
    private readonly CancellationToken _cancellationToken;
    private int _looks;
    private ITypeSymbol? _type;

    public ObjectUses(LocalUses locals, CancellationToken cancellationToken)
    {
        _locals = locals;
        _cancellationToken = cancellationToken;
    }

    /// <summary>What becomes of the value of a creation or a literal.</summary>
    public ObjectUse Of(IOperation value)
    {
        _looks = 0;
        _type = value.Type;
        return Look(value, HeldPart.Itself, 0);
    }

    private ObjectUse Look(IOperation operation, HeldPart part, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (++_looks > MaxLooks || depth > MaxDepth)
            return ObjectUse.Used;

        var value = operation.Wrapped();
        switch (value.Parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return Follow(declarator.Symbol, _locals.ReferencesTo(declarator.Symbol), value.Syntax.Span.End, part, depth + 1);

            case IAssignmentOperation assignment when assignment.Value == value:
                return Assigned(assignment, part, depth + 1);

            case ISpreadOperation { Parent: { } collection }:
                return Look(collection, HeldPart.List, depth + 1);

            case ICollectionExpressionOperation collection:
                return Look(collection, HeldPart.List, depth + 1);

            case IArrayInitializerOperation { Parent: IArrayCreationOperation array }:
                return Look(array, HeldPart.List, depth + 1);

            case IConditionalAccessOperation access when access.Operation == value:
                return Writes.ReceiverIn(access) is { } receiver ? Look(receiver, part, depth + 1) : ObjectUse.Used;

            case IConditionalAccessOperation access:
                return Look(access, part, depth + 1);

            case IWithOperation with when with.Operand == value:
                return part.Kind == HeldKind.Owner && Writes.Sets(with.Initializer, part.Member!) ? ObjectUse.Replaced : Look(with, part, depth + 1);

            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } loop when loop.Collection == value && part.Kind == HeldKind.List:
                return Follow(variable.Symbol, _locals.ReferencesTo(variable.Symbol), 0, HeldPart.Element, depth + 1);

            case IPropertyReferenceOperation or IFieldReferenceOperation when value.Parent.InstanceOf() == value:
                return Member(value.Parent, part, depth + 1);

            case IArrayElementReferenceOperation element when element.ArrayReference == value:
                return Element(element, depth + 1);

            case IInvocationOperation call when call.Instance == value:
                return Called(call, part, depth + 1);

            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
                return ObjectUse.Changed;

            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                return Passed(call, argument, part, depth + 1);

            case IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor }, Parameter: { } changed } when ChangingMethods.Changes(constructor, changed, _cancellationToken):
                return ObjectUse.Changed;

            case IArgumentOperation { Parent: IObjectCreationOperation creation, Parameter: { } parameter } when part.Kind != HeldKind.Owner:
                return Look(creation, IsList(creation.Type) ? HeldPart.List : HeldPart.Owner(parameter.Name), depth + 1);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }:
            case IIsPatternOperation or IPatternOperation or ICaseClauseOperation or ITupleBinaryOperation:
                return ObjectUse.Compared;

            case IExpressionStatementOperation:
                return ObjectUse.None;

            default:
                return ObjectUse.Used;
        }
    }

    // Uses of a name from a place on, until another value takes the name.
    private ObjectUse Follow(ISymbol name, IReadOnlyList<IOperation> references, int from, HeldPart part, int depth)
    {
        var result = ObjectUse.None;
        var end = int.MaxValue;
        foreach (var reference in references)
        {
            var start = reference.Syntax.SpanStart;
            if (start < from)
                continue;
            if (start >= end)
                break;

            if (LocalUses.AssignmentTo(reference) is { } assignment)
            {
                if (IsCertain(name, reference))
                    end = assignment.Syntax.Span.End;
                continue;
            }

            if (reference.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } })
                return ObjectUse.Changed;
            switch (Look(reference, part, depth))
            {
                case ObjectUse.Changed:
                    return ObjectUse.Changed;
                case ObjectUse.Replaced when !IsCertain(name, reference):
                    return result == ObjectUse.Used ? ObjectUse.Used : ObjectUse.Changed;
                case ObjectUse.Replaced when Writes.IsMemberWrite(reference):
                    return result == ObjectUse.Used ? ObjectUse.Used : ObjectUse.Replaced;
                case ObjectUse.Replaced:
                    result = result == ObjectUse.Used ? ObjectUse.Used : ObjectUse.Replaced;
                    break;
                case ObjectUse.Used:
                    result = ObjectUse.Used;
                    break;
                case ObjectUse.Compared when result == ObjectUse.None:
                    result = ObjectUse.Compared;
                    break;
            }
        }

        return result;
    }

    private ObjectUse Assigned(IAssignmentOperation assignment, HeldPart part, int depth)
    {
        var target = assignment.Target;
        if (target is ILocalReferenceOperation or IParameterReferenceOperation)
            return FollowRoot(target, assignment, part, depth);
        if (target is IArrayElementReferenceOperation element)
            return FollowRoot(element.ArrayReference, assignment, HeldPart.List, depth);
        if (target.MemberNamed() is not { } member)
            return ObjectUse.Used;
        if (target is not IPropertyReferenceOperation { Property.IsIndexer: true } && target.InstanceOf() is null or IInstanceReferenceOperation && assignment.Parent is not IObjectOrCollectionInitializerOperation and not IAnonymousObjectCreationOperation)
            return ChangingMethods.ChangesMember(member, _cancellationToken) ? ObjectUse.Changed : ObjectUse.Used;
        if (part.Kind == HeldKind.Owner)
            return ObjectUse.Used;

        if (target is IPropertyReferenceOperation { Property.IsIndexer: true } indexer && indexer.IndexerKey() is null)
            return indexer.Instance is { } list ? FollowRoot(list, assignment, HeldPart.List, depth) : ObjectUse.Used;
        var owner = HeldPart.Owner(Writes.NameOf(target)!);
        return assignment.Parent switch
        {
            IAnonymousObjectCreationOperation anonymous => Look(anonymous, owner, depth),
            IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation or IWithOperation } initializer => Look(initializer.Parent!, owner, depth),
            _ => target.InstanceOf() is { } instance ? FollowRoot(instance, assignment, owner, depth) : ObjectUse.Used,
        };
    }

    // The object was put into what the expression names: later uses of the name may reach it.
    private ObjectUse FollowRoot(IOperation holder, IOperation from, HeldPart part, int depth)
    {
        var current = holder.Unwrap();
        if (part.Kind == HeldKind.List && current.MemberNamed() is not null && Writes.NameOf(current) is { } name && current.InstanceOf() is { } owner)
        {
            part = HeldPart.Owner(name);
            current = owner.Unwrap();
        }

        var use = current switch
        {
            ILocalReferenceOperation local => Follow(local.Local, _locals.ReferencesTo(local.Local), from.Syntax.Span.End, part, depth),
            IParameterReferenceOperation parameter => Follow(parameter.Parameter, _locals.ReferencesTo(parameter.Parameter), from.Syntax.Span.End, part, depth),
            _ => ObjectUse.Used,
        };

        // Whoever gave the parameter keeps the object.
        return current is IParameterReferenceOperation && use < ObjectUse.Replaced ? ObjectUse.Used : use;
    }

    private ObjectUse Member(IOperation member, HeldPart part, int depth)
    {
        var isElement = member is IPropertyReferenceOperation { Property.IsIndexer: true } && member.IndexerKey() is null;
        switch (part.Kind)
        {
            case HeldKind.List:
                return isElement ? Element(member, depth) : ObjectUse.None;
            case HeldKind.Owner when string.Equals(Writes.NameOf(member), part.Member, StringComparison.OrdinalIgnoreCase):
                return member.Parent is IAssignmentOperation assignment && assignment.Target == member ? ObjectUse.Replaced : Look(member, HeldPart.List, depth);
            case HeldKind.Owner:
                return ObjectUse.None;
            default:
                // Writes to members of the object itself are read by ObjectFlow.
                return Writes.IsByReference(member) || part.IsThroughList && Writes.IsAssigned(member) ? ObjectUse.Changed : ObjectUse.None;
        }
    }

    private ObjectUse Element(IOperation element, int depth) =>
        Writes.IsAssigned(element) || Writes.IsByReference(element) ? ObjectUse.Changed : Look(element, HeldPart.Element, depth);

    private bool IsCertain(ISymbol name, IOperation reference) => name is not ILocalSymbol local || _locals.IsStraightLine(local, reference);

    private static bool IsList(ITypeSymbol? type)
    {
        foreach (var contract in type?.AllInterfaces ?? [])
        {
            if (contract.SpecialType == SpecialType.System_Collections_IEnumerable)
                return true;
        }

        return false;
    }
}
