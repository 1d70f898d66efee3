using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Finds the elements of a list, however it is written.</summary>
internal sealed class ListReader
{
    private const int MaxHops = 4;

    private readonly LocalUses _locals;
    private readonly CancellationToken _cancellationToken;

    public ListReader(LocalUses locals, CancellationToken cancellationToken)
    {
        _locals = locals;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The elements that can be read. <paramref name="hasUnread"/> says whether there may be others.</summary>
    public List<IOperation> Read(MemberValue list, out bool hasUnread)
    {
        var elements = new List<IOperation>();
        hasUnread = list.HasUnread;
        if (list.Value is { } value)
            hasUnread |= !Collect(value, elements, 0);
        elements.AddRange(list.Added);
        return elements;
    }

    private bool Collect(IOperation value, List<IOperation> elements, int hops)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (hops > MaxHops)
            return false;

        var expression = value.Unwrap();
        switch (expression)
        {
            case { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation:
                return true;

            case ICollectionExpressionOperation collection:
                var complete = true;
                foreach (var element in collection.Elements)
                {
                    if (element is ISpreadOperation spread)
                        complete &= Collect(spread.Operand, elements, hops + 1);
                    else
                        elements.Add(element);
                }

                return complete;

            case IArrayCreationOperation { Initializer: { } initializer }:
                elements.AddRange(initializer.ElementValues);
                return true;

            case IArrayCreationOperation { DimensionSizes.Length: 1 } array when array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 }:
                return true;

            case IObjectCreationOperation creation:
                return CollectCreation(creation, elements, hops);

            case ILocalReferenceOperation local:
                return _locals.OnlyValueOf(local.Local) is { } only && Collect(only, elements, hops + 1) & CollectAdded(local.Local, elements);

            case ITranslatedQueryOperation query:
                return Collect(query.Operation, elements, hops);

            case IInvocationOperation call:
                return CollectCall(call, elements, hops);

            default:
                return false;
        }
    }

    private bool CollectCreation(IObjectCreationOperation creation, List<IOperation> elements, int hops)
    {
        var complete = true;
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Value.Unwrap().Type?.SpecialType != SpecialType.System_Int32)
                complete &= Collect(argument.Value, elements, hops + 1);
        }

        if (creation.Initializer is not { } initializer)
            return complete;
        foreach (var item in initializer.Initializers)
        {
            if (ObjectReader.AddedBy(item) is { } element)
                elements.Add(element);
            else
                complete = false;
        }

        return complete;
    }

    // list.Add(x) on the local that holds the list.
    private bool CollectAdded(ILocalSymbol local, List<IOperation> elements)
    {
        var complete = true;
        foreach (var reference in _locals.ReferencesTo(local))
        {
            var instance = reference.Wrapped();
            if (instance.Parent is not IInvocationOperation { TargetMethod.ReturnsVoid: true } call || call.Instance != instance)
                continue;
            if (ObjectReader.AddedBy(call) is { } element && _locals.IsStraightLine(local, reference))
                elements.Add(element);
            else
                complete = false;
        }

        return complete;
    }

    private bool CollectCall(IInvocationOperation call, List<IOperation> elements, int hops)
    {
        switch (call.TargetMethod.Name)
        {
            case "Empty" when call.Arguments.Length == 0:
                return true;
            case "ToArray" or "ToList" or "AsReadOnly" or "ToImmutableArray" or "ToImmutableList" or "AsEnumerable" when call.Receiver() is { } receiver:
                return Collect(receiver, elements, hops + 1);
            case "Create" when call.TargetMethod.ContainingType.Name is "ImmutableArray" or "ImmutableList":
                foreach (var argument in call.Arguments)
                {
                    if (argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection)
                    {
                        if (!Collect(argument.Value, elements, hops + 1))
                            return false;
                    }
                    else
                    {
                        elements.Add(argument.Value);
                    }
                }

                return true;
            case "Concat" when call.TargetMethod.IsExtensionMethod && call.Arguments.Length == 2:
                return Collect(call.Arguments[0].Value, elements, hops + 1) & Collect(call.Arguments[1].Value, elements, hops + 1);
            case "Append" or "Prepend" when call.TargetMethod.IsExtensionMethod && call.Arguments.Length == 2:
                elements.Add(call.Arguments[1].Value);
                return Collect(call.Arguments[0].Value, elements, hops + 1);
            case "Select" when ProjectedBy(call) is { } element:
                // How many of them there are is not known.
                elements.Add(element);
                return false;
            default:
                return false;
        }
    }

    private static IOperation? ProjectedBy(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: { Length: 1 } body } } && body[0] is IReturnOperation { ReturnedValue: { } value })
                return value;
        }

        return null;
    }
}
