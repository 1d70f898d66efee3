using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Rules;

namespace StorageGrants.Analyzers.CodeRules.Secrets;

/// <summary>SGR5001 in C# objects: a <c>Secret</c> made of a constant.</summary>
internal sealed class SecretConstantRule : CodeRule
{
    public const string Message = "This looks like a secret; rotate the key, and read the secret from a store or the environment";

    public override RuleDescriptor Descriptor { get; } = FindDescriptor();

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.ObjectCreation];

    // Tests are full of secrets that nobody has.
    public override bool Applies(CodeRuleModel model) => model is { Clients.MayExist: true, IsTestProject: false };

    public override bool Concerns(ISymbol definition, CodeRuleModel model) => model.Clients.IsSecret(definition);

    public override bool IsCandidate(IOperation operation, CodeRuleModel model) =>
        operation is IObjectCreationOperation { Arguments.Length: 1 } creation && model.Clients.IsSecret(creation.Type);

    public override void Check(IOperation operation, CodeRuleContext context)
    {
        // The literal of a secret of Tigris is reported where it stands.
        if (context.Texts.Read(((IObjectCreationOperation)operation).Arguments[0].Value, null) is { Value: { } text } && SecretText.FindTigris(text).Length == 0 && SecretText.LooksReal(text))
            context.Report(Descriptor, RuleSeverity.Warning, operation.Syntax.GetLocation(), Message);
    }

    public static RuleDescriptor FindDescriptor()
    {
        foreach (var rule in GrantRules.All)
        {
            if (rule.Descriptor.Id == "SGR5001")
                return rule.Descriptor;
        }

        throw new System.InvalidOperationException("SGR5001 is not among the rules.");
    }
}
