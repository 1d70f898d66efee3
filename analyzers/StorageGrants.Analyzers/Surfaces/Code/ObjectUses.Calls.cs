using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Calls of methods on an object, and calls it is handed to.</summary>
internal sealed partial class ObjectUses
{
    private ObjectUse Called(IInvocationOperation call, HeldPart part, int depth)
    {
        var method = call.TargetMethod;
        if (KnownCalls.Compares(method))
            return ObjectUse.Compared;
        if (part.Kind == HeldKind.List)
        {
            if (KnownCalls.Changes(method) || method.Name == "ForEach" && HasChangingLambda(call))
                return ObjectUse.Changed;
            if (KnownCalls.Selects(method.Name))
                return Look(call, HeldPart.Element, depth);
            return KnownCalls.Lists(method.Name) ? Look(call, part, depth) : ObjectUse.None;
        }

        var isSetter = method.Name.StartsWith("With", StringComparison.Ordinal);
        if (!isSetter && (KnownCalls.Changes(method) || ChangingMethods.Changes(part.Kind == HeldKind.Itself ? ChangingMethods.Called(method, _type) : method, null, _cancellationToken)))
            return ObjectUse.Changed;
        if (!SymbolEqualityComparer.Default.Equals(call.Type, call.Receiver()?.Unwrap().Type))
            return ObjectUse.Used;
        return isSetter && part.Kind == HeldKind.Owner && IsNamed(method, part.Member!) ? ObjectUse.Replaced : Look(call, part, depth);
    }

    private ObjectUse Passed(IInvocationOperation call, IArgumentOperation argument, HeldPart part, int depth)
    {
        var method = call.TargetMethod;
        if (KnownCalls.Compares(method) || method.Name == "Remove")
            return ObjectUse.Compared;
        if (argument.Parameter is { } parameter && ChangingMethods.Changes(method, parameter, _cancellationToken))
            return ObjectUse.Changed;
        if (method.ContainingType.SpecialType == SpecialType.System_Array && part.Kind == HeldKind.List)
            return KnownCalls.Changes(method.Name) ? ObjectUse.Changed : ObjectUse.Used;
        if (call.Instance is null && method.IsExtensionMethod && call.Arguments[0] == argument)
            return Called(call, part, depth);
        if (KnownCalls.Lists(method.Name) || method.Name == "Create" && IsList(call.Type))
            return Look(call, HeldPart.List, depth);

        if (call.Receiver() is { } receiver && part.Kind != HeldKind.Owner)
        {
            if (method.Name.StartsWith("With", StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(call.Type, receiver.Unwrap().Type))
                return Look(call, HeldPart.Owner(method.Name.Substring(4)), depth);
            if (method.Name is "Add" or "AddRange" or "Insert")
                return Added(call, receiver, depth);
        }

        return ObjectUse.Used;
    }

    private ObjectUse Added(IInvocationOperation call, IOperation receiver, int depth)
    {
        if (call.Parent is not IObjectOrCollectionInitializerOperation initializer)
            return FollowRoot(receiver, call, HeldPart.List, depth);
        return initializer.Parent switch
        {
            IMemberInitializerOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: { } owner } } member when Writes.NameOf(member.InitializedMember) is { } name => Look(owner, HeldPart.Owner(name), depth),
            IObjectCreationOperation creation when call.Arguments.Length == 2 && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key } => Look(creation, HeldPart.Owner(key), depth),
            IObjectCreationOperation creation => Look(creation, HeldPart.List, depth),
            _ => ObjectUse.Used,
        };
    }

    private static bool HasChangingLambda(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } && ChangingMethods.Changes(lambda))
                return true;
        }

        return false;
    }

    private static bool IsNamed(IMethodSymbol setter, string member) => string.Equals(setter.Name.Substring(4), member, StringComparison.OrdinalIgnoreCase);
}
