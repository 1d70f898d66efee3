using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.CodeRules.Flow;
using StorageGrants.Analyzers.Surfaces.Code;

namespace StorageGrants.Analyzers.CodeRules.Secrets;

/// <summary>SGR5003: a call makes a secret that is shown once, and nothing keeps it.</summary>
internal sealed class DroppedSecretRule : CodeRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR5003",
        "Once-only secret discarded",
        "Secrets",
        RuleSeverity.Error,
        RuleTag.Ineffective,
        "The service shows the secret of a new or rotated key once. Where the result is dropped, nobody can use the key, and after a rotation its holder is locked out.",
        fix: RuleFix.None("only you know where the secret is to be kept"),
        family: RuleFamily.Code);

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation];

    // What a generic method gives is known call by call.
    public override bool Concerns(ISymbol definition, CodeRuleModel model) => definition is IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnsVoid: false } method
        && (method.ReturnType is ITypeParameterSymbol || ResultOf(method, out _) is ITypeParameterSymbol || SecretOf(method, model, out _) is not null);

    public override bool IsCandidate(IOperation operation, CodeRuleModel model) =>
        MayBeLost(operation) && SecretOf(((IInvocationOperation)operation).TargetMethod, model, out _) is not null;

    public override void Check(IOperation operation, CodeRuleContext context)
    {
        var call = (IInvocationOperation)operation;
        if (SecretOf(call.TargetMethod, context.Model, out var isList) is not { } secret || MayBeMeantToFail(call))
            return;

        var result = call.Awaited();
        switch (result.Parent)
        {
            case IExpressionStatementOperation statement when !(statement.IsImplicit && call.Function() is IAnonymousFunctionOperation):
            case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                Report(call, secret, RuleSeverity.Error, "is dropped here", context);
                break;

            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when !isList:
                CheckLocal(call, secret, declarator.Symbol, context);
                break;

            case IPropertyReferenceOperation property when property.Instance == result && !isList && IsOther(property.Property, secret) && !EndsKey(property):
                Report(call, secret, RuleSeverity.Warning, "is dropped here: only '" + property.Property.Name + "' is read", context);
                break;
        }
    }

    // A local that only other members are read of loses the secret; passed on in any way it may be kept elsewhere.
    private void CheckLocal(IInvocationOperation call, IPropertySymbol secret, ILocalSymbol local, CodeRuleContext context)
    {
        var references = context.Locals.ReferencesTo(local);
        foreach (var reference in references)
        {
            if (reference.Wrapped() is not { Parent: IPropertyReferenceOperation property } value || property.Instance != value || !IsOther(property.Property, secret) || EndsKey(property))
                return;
        }

        if (references.Count == 0)
            Report(call, secret, RuleSeverity.Error, "is dropped: '" + local.Name + "' is never read", context);
        else
            Report(call, secret, RuleSeverity.Warning, "is dropped: '" + secret.Name + "' of '" + local.Name + "' is never read", context);
    }

    private void Report(IInvocationOperation call, IPropertySymbol secret, RuleSeverity severity, string what, CodeRuleContext context)
    {
        // Whoever tests the call has a service that forgets its keys.
        if (context.Model.IsTestProject)
            return;
        context.Report(Descriptor, severity, call.NameLocation(), "'" + call.TargetMethod.Name + "' shows a secret once, in '" + secret.Name + "', and its result " + what + "; keep the secret, or do not make the call");
    }

    private static IPropertySymbol? SecretOf(IMethodSymbol method, CodeRuleModel model, out bool isList)
    {
        var result = ResultOf(method, out isList);
        var secret = method.MethodKind == MethodKind.Ordinary && (isList || IsMaker(method)) ? model.OnceOnlyPropertyOf(result) : null;
        // The token of a session is had again by signing in again.
        return secret is null || secret.Name.EndsWith("Token", StringComparison.Ordinal) ? null : secret;
    }

    // What is made, or what each of a list is.
    private static ITypeSymbol? ResultOf(IMethodSymbol method, out bool isList)
    {
        var result = CodeRuleModel.ResultOf(method);
        isList = result is INamedTypeSymbol { Name: "IReadOnlyList" or "IList" or "List", TypeArguments.Length: 1 };
        return isList ? ((INamedTypeSymbol)result!).TypeArguments[0] : result;
    }

    // By what stands around the call; an argument, for one, is passed on.
    private static bool MayBeLost(IOperation call) => call.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target.Kind == OperationKind.Discard,
        { Kind: OperationKind.Argument or OperationKind.Return } => false,
        _ => true,
    };

    // A call that makes something, not one that gives what it holds.
    private static bool IsMaker(IMethodSymbol method) => method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" };

    private static bool IsOther(IPropertySymbol property, IPropertySymbol secret) =>
        !SymbolEqualityComparer.Default.Equals(property, secret) && property.ContainingType.Equals(secret.ContainingType, SymbolEqualityComparer.Default);

    // The key goes away, or gets another secret: nothing is lost.
    private static bool EndsKey(IOperation read)
    {
        for (var current = read.Parent; current is not null and not IBlockOperation; current = current.Parent)
        {
            var name = current switch
            {
                IInvocationOperation call => call.TargetMethod.Name,
                IObjectCreationOperation creation => creation.Type?.Name,
                _ => null,
            };
            if (name is not null && (name.StartsWith("Delete", StringComparison.Ordinal) || name.StartsWith("Rotate", StringComparison.Ordinal) || name.StartsWith("Revoke", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    // Assert.ThrowsAsync(async () => ...), or a call followed by Assert.Fail().
    private static bool MayBeMeantToFail(IInvocationOperation call)
    {
        if (call.Function() is IAnonymousFunctionOperation lambda)
        {
            if (lambda.Taker() is not { } taker)
                return true;
            var name = taker.TargetMethod.Name;
            return name.IndexOf("Throw", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("Exception", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("Catch", StringComparison.OrdinalIgnoreCase) >= 0;
        }

        return false;
    }
}
