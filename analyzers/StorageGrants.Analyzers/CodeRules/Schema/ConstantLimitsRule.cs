using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Surfaces;
using StorageGrants.Analyzers.Surfaces.Code;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules.Schema;

/// <summary>SGR1015: a constant that the schema does not accept for the parameter or property it is given to.</summary>
internal sealed class ConstantLimitsRule : CodeRule
{
    private const int MaxShown = 60;

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1015",
        "Constant violates the schema",
        "Grants",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "A constant is outside the pattern, the length, the range or the values that the schema states for its place, so the service refuses the call.",
        fix: RuleFix.Safe("Write the nearest value that is accepted"),
        family: RuleFamily.Code);

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation, OperationKind.ObjectCreation];

    public override bool Concerns(ISymbol definition, CodeRuleModel model) => definition switch
    {
        IMethodSymbol method => IsWith(method) && model.HasLimits(method.ContainingType) || model.IsClient(method.ContainingType),
        ITypeSymbol type => model.Clients.IsOpenEnum(type) || model.HasLimits(type),
        _ => false,
    };

    public override bool IsCandidate(IOperation operation, CodeRuleModel model) => operation switch
    {
        IObjectCreationOperation { Arguments.Length: > 0 } creation => IsOpenEnum(creation, model) || model.Limits.Has(creation.Type),
        IInvocationOperation { Arguments.Length: 1 } call when IsWith(call.TargetMethod) => model.Limits.Has(call.TargetMethod.ContainingType),
        IInvocationOperation { Arguments.Length: > 1 } call => model.IsClient(call.TargetMethod.ContainingType),
        _ => false,
    };

    public override void Check(IOperation operation, CodeRuleContext context)
    {
        switch (operation)
        {
            case IObjectCreationOperation creation when IsOpenEnum(creation, context.Model):
                CheckEnum(creation, context);
                break;

            case IObjectCreationOperation { Type: { } type } creation:
                foreach (var argument in Written(creation.Arguments))
                    CheckValue(argument.Parameter!.Name, context.Model.Limits.Of(type, argument.Parameter.Name), argument.Value, context);
                break;

            case IInvocationOperation call when IsWith(call.TargetMethod):
                var property = call.TargetMethod.Name.Substring(4);
                CheckValue(property, context.Model.Limits.Of(call.TargetMethod.ContainingType, property), call.Arguments[0].Value, context);
                break;

            case IInvocationOperation call:
                foreach (var argument in Written(call.Arguments))
                    CheckValue(argument.Parameter!.Name, SchemaLimits.Of(argument.Parameter.OriginalDefinition), argument.Value, context);
                break;
        }
    }

    private void CheckValue(string name, SchemaLimits? limits, IOperation value, CodeRuleContext context)
    {
        if (limits is null)
            return;
        if (ConstantNumbers.Read(value, context.Locals) is { } number)
            CheckNumber(name, limits, number, value, context);
        else if (context.Texts.Read(value, null) is { Value: { } text, Origin: CodeOrigin place } && limits.Refusal(text) is { } refusal)
            Report(place, RuleSeverity.Error, "'" + Shown(text) + "' is no value for '" + name + "': " + refusal, limits.Nearest(text), null, context);
    }

    private void CheckNumber(string name, SchemaLimits limits, double number, IOperation value, CodeRuleContext context)
    {
        if (limits.Nearest(number) is not { } nearest)
            return;
        var expression = value.Unwrap();
        var place = new CodeOrigin(expression.Syntax.GetLocation(), ConstantNumbers.IsWritten(value) ? EditKind.CSharp : EditKind.None, expression.Syntax.Span);
        // What the service does about a page that is too large is not documented; it may give a smaller one.
        var severity = name.Equals("limit", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Count", StringComparison.Ordinal) ? RuleSeverity.Warning : RuleSeverity.Error;
        Report(place, severity, SchemaLimits.Number(number) + " is no value for '" + name + "', which takes " + limits.Range, SchemaLimits.Number(nearest), null, context);
    }

    // Roles have rules of their own, and a text that is like no value may be newer than the schema.
    private void CheckEnum(IObjectCreationOperation creation, CodeRuleContext context)
    {
        if (((INamedTypeSymbol)creation.Type!).TypeArguments[0] is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            || type.FindOurs(AttributeReading.Roles, "RoleSetAttribute") is not null
            || context.Texts.Read(creation.Arguments[0].Value, null) is not { Value: { } text, Origin: CodeOrigin place })
            return;

        string? likely = null;
        foreach (var symbol in type.GetMembers())
        {
            if (symbol is not IFieldSymbol { HasConstantValue: true } member)
                continue;
            var known = EnumWireText.Explicit(member) ?? member.Name;
            if (known == text)
                return;
            if (string.Equals(Plain(known), Plain(text), StringComparison.OrdinalIgnoreCase))
                likely = known;
        }

        if (likely is not null)
            Report(place, RuleSeverity.Error, "'" + Shown(text) + "' is no value of " + type.Name, likely, "as the schema spells it", context);
    }

    private void Report(CodeOrigin place, RuleSeverity severity, string problem, string? nearest, string? why, CodeRuleContext context) => context.Report(new Finding(
        Descriptor,
        severity,
        place,
        problem + (nearest is null ? "" : "; write '" + nearest + "'" + (why is null ? "" : ", " + why)),
        fixes: nearest is null ? null : [new FindingFix("Write the nearest value that is accepted", place, nearest, changesRights: false)]));

    private static IEnumerable<IArgumentOperation> Written(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: not null })
                yield return argument;
        }
    }

    private static bool IsOpenEnum(IObjectCreationOperation creation, CodeRuleModel model) =>
        creation.Arguments.Length == 1 && model.Clients.IsOpenEnum(creation.Type);

    private static bool IsWith(IMethodSymbol method) => method.Name.Length > 4 && method.Name.StartsWith("With", StringComparison.Ordinal) && !method.IsStatic;

    private static string Plain(string text) => text.Trim().Replace("_", "").Replace("-", "").Replace(" ", "");

    private static string Shown(string text) => text.Length <= MaxShown ? text : text.Substring(0, MaxShown) + "...";
}
