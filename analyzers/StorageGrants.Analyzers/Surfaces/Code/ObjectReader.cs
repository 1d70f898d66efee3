using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Reads what a creation, a <c>With…</c> call or a <c>with</c> expression sets.</summary>
internal static class ObjectReader
{
    public static GrantObject Read(IObjectCreationOperation creation, TypeShape shape)
    {
        var result = new GrantObject(shape, creation);
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            if (argument.Parameter is { } parameter && shape.WireNameOf(parameter.Name) is { } name)
                result.Set(name, MemberValue.Of(argument.Value), certain: true);
            else
                result.IsOpen = true;
        }

        if (creation.Initializer is { } initializer)
            ReadInitializer(initializer, result, certain: true);
        return result;
    }

    public static GrantObject Read(IAnonymousObjectCreationOperation creation, TypeShape shape)
    {
        var result = new GrantObject(shape, creation);
        foreach (var initializer in creation.Initializers)
            ReadAssignment(initializer, result, certain: true);
        return result;
    }

    /// <summary>A copy of an object that comes from elsewhere: what is not set is not known.</summary>
    public static GrantObject Read(IWithOperation copy, TypeShape shape)
    {
        var result = new GrantObject(shape, copy) { IsOpen = true };
        ReadInitializer(copy.Initializer, result, certain: true);
        return result;
    }

    public static void ReadInitializer(IObjectOrCollectionInitializerOperation initializer, GrantObject target, bool certain)
    {
        foreach (var item in initializer.Initializers)
        {
            switch (item)
            {
                case ISimpleAssignmentOperation:
                    ReadAssignment(item, target, certain);
                    break;

                // Roles = { new() { ... }, ... } adds to the list the object already has.
                case IMemberInitializerOperation member when NameOf(member.InitializedMember, target.Shape) is { } name:
                    foreach (var element in member.Initializer.Initializers)
                        target.AddElement(name, AddedBy(element), certain);
                    break;

                case IInvocationOperation { Arguments.Length: 2 } add when add.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key }:
                    target.Set(key, MemberValue.Of(add.Arguments[1].Value), certain);
                    break;
            }
        }
    }

    /// <summary>The element an implicit or written <c>Add</c> call adds, or null.</summary>
    public static IOperation? AddedBy(IOperation call) =>
        call is IInvocationOperation { TargetMethod.Name: "Add" } add && add.Arguments.Length > 0 && add.Receiver() is not null
            ? add.Arguments[add.Arguments.Length - 1].Value
            : null;

    /// <summary>Reads a fluent call on the object. False when it is no such call.</summary>
    public static bool ReadCall(IInvocationOperation call, GrantObject target, bool certain)
    {
        var method = call.TargetMethod.Name;
        var first = call.Instance is null ? 1 : 0;
        if (method == "AsOrganizationOwner")
        {
            if (call.Arguments.Length > first && IsReason(call.Arguments[first].Value))
                target.IsStatedOwner = true;
            return true;
        }

        if (!SymbolEqualityComparer.Default.Equals(call.Type, call.Receiver()?.Unwrap().Type))
            return false;

        if (method.StartsWith("With", StringComparison.Ordinal) && target.Shape.WireNameOf(method.Substring(4)) is { } name && call.Arguments.Length == first + 1)
            target.Set(name, MemberValue.Of(call.Arguments[first].Value), certain);
        else
            target.IsOpen = true;
        return true;
    }

    public static string? NameOf(IOperation member, TypeShape shape) =>
        member.MemberNamed() is not { } symbol ? null : symbol is IPropertySymbol { IsIndexer: true } ? member.IndexerKey() : shape.WireNameOf(symbol.Name);

    private static void ReadAssignment(IOperation item, GrantObject target, bool certain)
    {
        if (item is not ISimpleAssignmentOperation assignment || NameOf(assignment.Target, target.Shape) is not { } name)
            return;
        target.Set(name, MemberValue.Of(assignment.Value), certain);
    }

    // A reason kept in a variable is believed; a blank one states nothing.
    private static bool IsReason(IOperation reason) =>
        reason.ConstantValue is not { HasValue: true } constant || constant.Value is string text && !string.IsNullOrWhiteSpace(text);
}
