using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Surfaces;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules.Calls;

/// <summary>SGR5010: a constant text where an enum member says the same.</summary>
internal sealed class TypedValueRule : CodeRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR5010",
        "Text where a typed value exists",
        "Code",
        RuleSeverity.Info,
        RuleTag.Ineffective,
        "A value of the schema is written as text although the generated enum has a member for it. The compiler checks the member; nobody checks the text.",
        fix: RuleFix.Safe("Write the enum member"),
        family: RuleFamily.Code);

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.ObjectCreation];

    public override bool Concerns(ISymbol definition, CodeRuleModel model) => model.Clients.IsOpenEnum(definition);

    public override bool IsCandidate(IOperation operation, CodeRuleModel model) =>
        operation is IObjectCreationOperation { Arguments.Length: 1 } creation && model.Clients.IsOpenEnum(creation.Type);

    public override void Check(IOperation operation, CodeRuleContext context)
    {
        var creation = (IObjectCreationOperation)operation;
        if (creation.Arguments[0].Value.ConstantValue is not { HasValue: true, Value: string text }
            || ((INamedTypeSymbol)creation.Type!).TypeArguments[0] is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
            return;
        if (EnumWireText.MemberOfText(type, text) is not { } member || creation.SemanticModel is not { } model)
            return;

        var written = type.ToMinimalDisplayString(model, creation.Syntax.SpanStart) + "." + member.Name;
        // An enum member becomes an OpenEnum where one is asked for; elsewhere the type of the expression would change.
        var edit = creation.Parent is IArgumentOperation or IConversionOperation { Parent: IArgumentOperation } or IReturnOperation ? EditKind.CSharp : EditKind.None;
        var place = new CodeOrigin(creation.Syntax.GetLocation(), edit, creation.Syntax.Span);
        context.Report(new Finding(
            Descriptor,
            RuleSeverity.Info,
            place,
            "'" + text + "' is " + written + "; write the member, which the compiler checks",
            fixes: [new FindingFix("Write the enum member", place, written, changesRights: false)]));
    }
}
