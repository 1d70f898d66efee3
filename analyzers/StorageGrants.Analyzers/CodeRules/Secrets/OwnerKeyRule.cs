using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.CodeRules.Flow;
using StorageGrants.Analyzers.Surfaces.Code;

namespace StorageGrants.Analyzers.CodeRules.Secrets;

/// <summary>SGR1018: the key that owns a provisioned bucket is sent in the answer to a request.</summary>
internal sealed class OwnerKeyRule : CodeRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1018",
        "Owner key leaves the backend",
        "Grants",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "The key that provisioning returns owns the bucket: no role, policy or scope limits it. Who calls the endpoint gets it.",
        fix: RuleFix.None("the key to send instead has to be made first"),
        family: RuleFamily.Code);

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation];

    public override bool Concerns(ISymbol definition, CodeRuleModel model) => RevealedSecretRule.IsReveal(definition, model);

    public override bool IsCandidate(IOperation operation, CodeRuleModel model) => RevealedSecretRule.IsReveal(((IInvocationOperation)operation).TargetMethod, model);

    public override void Check(IOperation operation, CodeRuleContext context)
    {
        var call = (IInvocationOperation)operation;
        if (call.Instance is not { } secret || !IsOwnerSecret(secret, context, 0))
            return;

        foreach (var end in context.Flow.Ends(operation, Carries))
        {
            if (end is not IReturnOperation || Endpoints.Of(end, context.Owner) is not { } endpoint)
                continue;
            var name = endpoint.MethodKind == MethodKind.Ordinary ? "'" + endpoint.Name + "'" : "this endpoint";
            context.Report(
                Descriptor,
                RuleSeverity.Warning,
                call.NameLocation(),
                "The owner key of the bucket leaves the backend in the answer of " + name + "; create a key with a role on the bucket and send that one",
                end.Syntax.GetLocation());
            return;
        }
    }

    private static bool IsOwnerSecret(IOperation secret, CodeRuleContext context, int hops) => secret.Unwrap() switch
    {
        IPropertyReferenceOperation { Property.ContainingType.Name: "ProvisioningResponse" } property => context.Model.OnceOnlyPropertyOf(property.Property.ContainingType) is { } shown && SymbolEqualityComparer.Default.Equals(shown, property.Property),
        ILocalReferenceOperation local when hops < 3 => context.Locals.OnlyValueOf(local.Local) is { } value && IsOwnerSecret(value, context, hops + 1),
        _ => false,
    };

    // Models of answers, and the calls that make an answer of a model.
    private static bool Carries(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => creation.Type is { } type && !IsService(type),
        IInvocationOperation call => TextCalls.Keeps(call) || MakesAnswer(call.TargetMethod),
        _ => TextCalls.Keeps(operation),
    };

    private static bool MakesAnswer(IMethodSymbol method)
    {
        var space = method.ContainingNamespace?.ToDisplayString() ?? "";
        return space.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || method is { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" };
    }

    // Credentials for a client of ours are used here, not sent.
    private static bool IsService(ITypeSymbol type) =>
        type.Name.EndsWith("Client", StringComparison.Ordinal) || type.Name.EndsWith("Credentials", StringComparison.Ordinal) || type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name == "Secret";
}
