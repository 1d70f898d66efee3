using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.CodeRules.Flow;

namespace StorageGrants.Analyzers.CodeRules.Secrets;

/// <summary>SGR5002: what <c>Secret.Reveal</c> gives reaches a log, the message of an exception, the console or <c>ToString</c>.</summary>
internal sealed class RevealedSecretRule : CodeRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR5002",
        "Secret in a log, an exception or ToString",
        "Secrets",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "The text of a secret is written where others read it. Logs, traces and messages of exceptions are kept, copied and searched by people who must not have the secret.",
        fix: RuleFix.None("what to write instead depends on what the line is for"),
        family: RuleFamily.Code);

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation];

    public override bool Concerns(ISymbol definition, CodeRuleModel model) => IsReveal(definition, model);

    public override bool IsCandidate(IOperation operation, CodeRuleModel model) => IsReveal(((IInvocationOperation)operation).TargetMethod, model);

    public static bool IsReveal(ISymbol method, CodeRuleModel model) =>
        method.Name == "Reveal" && model.Clients.IsSecret(method.ContainingType);

    public override void Check(IOperation operation, CodeRuleContext context)
    {
        foreach (var end in context.Flow.Ends(operation, TextCalls.Keeps))
        {
            if (Describe(end, context) is not var (where, severity))
                continue;
            context.Report(
                Descriptor,
                severity,
                ((IInvocationOperation)operation).NameLocation(),
                "The revealed secret reaches " + where + "; write the Secret itself, which shows ***, or an id",
                end.Syntax.GetLocation());
            return;
        }
    }

    private static (string Where, RuleSeverity Severity)? Describe(IOperation end, CodeRuleContext context)
    {
        switch (end)
        {
            case IArgumentOperation { Parent: IInvocationOperation call }:
                if (LogCalls.IsConsole(call.TargetMethod))
                    return ("the console through '" + call.TargetMethod.Name + "'", RuleSeverity.Info);
                return LogCalls.IsLog(call.TargetMethod) ? ("a log through '" + call.TargetMethod.Name + "'", RuleSeverity.Warning) : null;

            case IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } } when IsException(type):
                return ("the message of '" + type.Name + "'", RuleSeverity.Warning);

            case IReturnOperation when end.Function() is null && context.Owner is IMethodSymbol { Name: "ToString", IsOverride: true, Parameters.Length: 0 }:
                return ("'ToString'", RuleSeverity.Warning);

            default:
                return null;
        }
    }

    private static bool IsException(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}
