using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Surfaces.Code;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules.Calls;

/// <summary>SGR5009: a constant that destroys, written where no condition stands before it.</summary>
internal sealed class DestructiveConstantRule : CodeRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR5009",
        "Destructive constant",
        "Code",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "A constant asks the service to delete or to stop more than the name of the call says, every time the line runs.",
        fix: RuleFix.None("whether to destroy is your decision"),
        family: RuleFamily.Code);

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation];

    public override bool Applies(CodeRuleModel model) => model is { Clients.MayExist: true, IsTestProject: false };

    public override bool Concerns(ISymbol definition, CodeRuleModel model) => definition.Name == "WithActive"
        ? definition.ContainingType.FindOurs(AttributeReading.Schemas, "GeneratedFromSchemaAttribute") is not null
        : definition.Name.StartsWith("Delete", StringComparison.Ordinal) && model.IsClient(definition.ContainingType);

    public override bool IsCandidate(IOperation operation, CodeRuleModel model)
    {
        var call = (IInvocationOperation)operation;
        return (call.TargetMethod.Name != "WithActive" || call.Arguments.Length == 1) && Concerns(call.TargetMethod, model);
    }

    public override void Check(IOperation operation, CodeRuleContext context)
    {
        var call = (IInvocationOperation)operation;
        if (IsConditional(call))
            return;

        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit || argument.Value.Unwrap().ConstantValue is not { HasValue: true, Value: bool value })
                continue;
            if (argument.Parameter?.Name == "force" && value)
            {
                context.Report(Descriptor, RuleSeverity.Warning, argument.Syntax.GetLocation(), "'force' is always true here: the bucket goes with everything in it; leave it out, so that only an empty bucket goes, or pass what was confirmed");
                return;
            }

            if (call.TargetMethod.Name == "WithActive" && !value && call.TargetMethod.ContainingType.Name.StartsWith("Update", StringComparison.Ordinal))
            {
                context.Report(Descriptor, RuleSeverity.Warning, argument.Syntax.GetLocation(), "'active' is always false here: all keys of the organization stop at once; pass what was decided, or delete single keys");
                return;
            }
        }
    }

    // Code that asks first has thought of it.
    private static bool IsConditional(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ICoalesceOperation or IConditionalAccessOperation)
                return true;
            if (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } or ICatchClauseOperation or IWhileLoopOperation)
                return true;
            if (current.Parent is IBlockOperation block && HasGuardBefore(current, block))
                return true;
        }

        return false;
    }

    // A statement before it in the same block or one around that leaves under a condition, or throws on one.
    private static bool HasGuardBefore(IOperation statement, IBlockOperation block)
    {
        foreach (var earlier in block.Operations)
        {
            if (earlier == statement)
                return false;
            if (IsGuard(earlier))
                return true;
        }

        return false;
    }

    private static bool IsGuard(IOperation statement)
    {
        foreach (var operation in statement.DescendantsAndSelf())
        {
            var leaves = operation is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue or BranchKind.GoTo };
            if (leaves && IsUnderCondition(operation, statement) || operation is IInvocationOperation { TargetMethod: var called } && IsThrowHelper(called.Name))
                return true;
        }

        return false;
    }

    private static bool IsUnderCondition(IOperation leaving, IOperation statement)
    {
        var isUnder = false;
        for (var current = leaving; current is not null; current = current.Parent)
        {
            // What a function does when it is called says nothing of the code after it.
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return false;
            isUnder |= current is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ICoalesceOperation;
            if (current == statement)
                break;
        }

        return isUnder;
    }

    // Such as ArgumentException.ThrowIfNullOrEmpty or Guard.Against.
    private static bool IsThrowHelper(string name) =>
        name.StartsWith("ThrowIf", StringComparison.Ordinal) || name.StartsWith("ThrowUnless", StringComparison.Ordinal) || name.StartsWith("Ensure", StringComparison.Ordinal) || name.StartsWith("Assert", StringComparison.Ordinal) || name.StartsWith("Require", StringComparison.Ordinal) || name is "Against";
}
