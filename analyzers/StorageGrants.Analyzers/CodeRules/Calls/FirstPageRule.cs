using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.CodeRules.Flow;
using StorageGrants.Analyzers.Surfaces.Code;

namespace StorageGrants.Analyzers.CodeRules.Calls;

/// <summary>SGR5008: one page of a list is read, and nobody asks whether there is another.</summary>
internal sealed class FirstPageRule : CodeRule
{
    private const string Suffix = "PageAsync";

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR5008",
        "Page token ignored",
        "Code",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "A list comes in pages. Whoever reads the first one and not its token misses the rest: keys that nobody checks, buckets that nobody counts.",
        fix: RuleFix.None("the items of a page and those of the whole list have different types"),
        family: RuleFamily.Code);

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation];

    public override bool Concerns(ISymbol definition, CodeRuleModel model) =>
        !definition.IsStatic && definition.Name.EndsWith(Suffix, StringComparison.Ordinal) && model.IsClient(definition.ContainingType);

    public override bool IsCandidate(IOperation operation, CodeRuleModel model) => Concerns(((IInvocationOperation)operation).TargetMethod, model);

    public override void Check(IOperation operation, CodeRuleContext context)
    {
        var call = (IInvocationOperation)operation;
        if (CodeRuleModel.ResultOf(call.TargetMethod) is not { } page || TokenOf(page) is not { } token || GoesOn(call) || IsInLoop(call))
            return;

        var result = call.Awaited();
        switch (result.Parent)
        {
            case IPropertyReferenceOperation property when property.Instance == result && IsOther(property, token) && !LooksForOne(property):
                break;

            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when IsTokenUnread(declarator.Symbol, token, context):
                break;

            default:
                return;
        }

        var all = call.TargetMethod.Name.Substring(0, call.TargetMethod.Name.Length - Suffix.Length) + "Async";
        context.Report(
            Descriptor,
            RuleSeverity.Warning,
            call.NameLocation(),
            "'" + call.TargetMethod.Name + "' gives one page, and '" + token.Name + "', which leads to the next, is never read; "
            + (HasMethod(call.TargetMethod.ContainingType, all) ? "list everything with '" + all + "'" : "call it again with the token until there is none"));
    }

    private static bool IsTokenUnread(ILocalSymbol local, IPropertySymbol token, CodeRuleContext context)
    {
        var isRead = false;
        foreach (var reference in context.Locals.ReferencesTo(local))
        {
            if (reference.Wrapped() is not { Parent: IPropertyReferenceOperation property } value || property.Instance != value || !IsOther(property, token) || LooksForOne(property))
                return false;
            isRead = true;
        }

        return isRead;
    }

    private static bool IsOther(IPropertyReferenceOperation property, IPropertySymbol token) =>
        property.Property.Name.IndexOf(token.Name, StringComparison.Ordinal) < 0 && SymbolEqualityComparer.Default.Equals(property.Property.ContainingType, token.ContainingType);

    // Any() and First() ask for no more than a page has.
    private static bool LooksForOne(IPropertyReferenceOperation items)
    {
        var value = items.Wrapped();
        return value.Parent is IArgumentOperation { Parent: IInvocationOperation { Arguments.Length: 1 } call } && call.TargetMethod.Name is "Any" or "First" or "FirstOrDefault";
    }

    private static IPropertySymbol? TokenOf(ITypeSymbol page)
    {
        foreach (var member in page.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false, Type.SpecialType: SpecialType.System_String } property && property.Name.StartsWith("Next", StringComparison.Ordinal))
                return property;
        }

        return null;
    }

    // A call with a token is a part of paging that stands elsewhere; so is one that asks for a single item.
    private static bool GoesOn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit)
                continue;
            var value = argument.Value.Unwrap();
            if (argument.Parameter?.Name.EndsWith("oken", StringComparison.Ordinal) == true && argument.Parameter.Type.SpecialType == SpecialType.System_String && value.ConstantValue is not { HasValue: true, Value: null })
                return true;
            if (value.ConstantValue is { HasValue: true, Value: 1 })
                return true;
            // Requests made elsewhere may hold a token; of those made here every call is seen.
            if (value.Type is { IsRecord: true } && !IsMadeWithoutToken(value))
                return true;
        }

        return false;
    }

    private static bool IsMadeWithoutToken(IOperation request)
    {
        var current = request;
        while (current is IInvocationOperation { Instance: { } instance } with)
        {
            if (with.TargetMethod.Name.EndsWith("Token", StringComparison.Ordinal) || with.TargetMethod.Name.StartsWith("WithStart", StringComparison.Ordinal))
                return false;
            if (with.Arguments.Length == 1 && with.Arguments[0].Value.Unwrap().ConstantValue is { HasValue: true, Value: 1 })
                return false;
            current = instance.Unwrap();
        }

        return current is IObjectCreationOperation;
    }

    private static bool IsInLoop(IOperation operation)
    {
        var child = operation;
        for (var current = operation.Parent; current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; current = current.Parent)
        {
            // What a foreach goes through is asked for once.
            if (current is ILoopOperation && !(current is IForEachLoopOperation loop && loop.Collection == child))
                return true;
            child = current;
        }

        return false;
    }

    private static bool HasMethod(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).Length > 0)
                return true;
        }

        return false;
    }
}
