using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.CodeRules.Flow;
using StorageGrants.Analyzers.Surfaces.Code;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules.Calls;

/// <summary>SGR5004: whoever calls an endpoint chooses the role or the bucket of a grant, or writes into a document about rights.</summary>
internal sealed class UntrustedGrantRule : CodeRule
{
    private const int MaxHops = 3;

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR5004",
        "Untrusted text in a grant",
        "Code",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "A text that the caller of an endpoint sends becomes the role or the bucket of a grant without a look at it.",
        fix: RuleFix.None("only you know which roles and buckets the caller may ask for"),
        family: RuleFamily.Code);

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.ObjectCreation, OperationKind.InterpolatedString];

    public override bool Concerns(ISymbol definition, CodeRuleModel model) => definition is ITypeSymbol { IsReferenceType: true } type && model.IsGrantEntry(type);

    public override bool IsCandidate(IOperation operation, CodeRuleModel model) =>
        operation is IInterpolatedStringOperation interpolated
            ? DocumentHoles.MayHave(interpolated)
            : operation is IObjectCreationOperation { Arguments.Length: > 0, Type: { IsReferenceType: true } type } && model.IsGrantEntry(type);

    public override void Check(IOperation operation, CodeRuleContext context)
    {
        if (Endpoints.Of(operation, context.Owner) is not { } endpoint)
            return;

        if (operation is IInterpolatedStringOperation interpolated)
            CheckText(interpolated, endpoint, context);
        else
            CheckGrant((IObjectCreationOperation)operation, endpoint, context);
    }

    private void CheckText(IInterpolatedStringOperation interpolated, IMethodSymbol endpoint, CodeRuleContext context)
    {
        foreach (var (member, hole) in DocumentHoles.In(interpolated))
        {
            if (Source(hole, endpoint, context, 0) is { } source && !IsLookedAt(source, context))
            {
                context.Report(
                    Descriptor,
                    RuleSeverity.Warning,
                    hole.Syntax.GetLocation(),
                    "Whoever calls the endpoint writes into '" + member + "' through '" + NameOf(source) + "', quotes and further members included; make the document of checked values",
                    source.Syntax.GetLocation());
            }
        }
    }

    private void CheckGrant(IObjectCreationOperation grant, IMethodSymbol endpoint, CodeRuleContext context)
    {
        foreach (var argument in grant.Arguments)
        {
            if (Source(argument.Value, endpoint, context, 0) is not { } source || IsLookedAt(source, context))
                continue;

            var isRole = IsRole(argument.Parameter?.Type);
            var name = NameOf(source);
            context.Report(
                Descriptor,
                isRole ? RuleSeverity.Warning : RuleSeverity.Info,
                argument.Value.Unwrap().Syntax.GetLocation(),
                isRole
                    ? "Whoever calls the endpoint chooses the role through '" + name + "', and may choose Admin; map it to the roles you mean to give"
                    : "Whoever calls the endpoint chooses the bucket through '" + name + "', and may send '*' for all buckets; check it against the buckets of the caller",
                source.Syntax.GetLocation());
        }
    }

    // A text parameter of the endpoint, or a text of an object that is one.
    private static IOperation? Source(IOperation value, IMethodSymbol endpoint, CodeRuleContext context, int hops)
    {
        var expression = value.Unwrap();
        return expression switch
        {
            _ when hops > MaxHops => null,
            IParameterReferenceOperation parameter when parameter.Type?.SpecialType == SpecialType.System_String => IsOf(endpoint, parameter.Parameter) ? parameter : null,
            IPropertyReferenceOperation { Type.SpecialType: SpecialType.System_String, Instance: IParameterReferenceOperation instance } property =>
                IsOf(endpoint, instance.Parameter) && property.Property.GetAttributes().IsEmpty ? property : null,
            IObjectCreationOperation { Arguments.Length: 1 } open when context.Model.Clients.IsOpenEnum(open.Type) =>
                Source(open.Arguments[0].Value, endpoint, context, hops + 1),
            ILocalReferenceOperation local => context.Locals.OnlyValueOf(local.Local) is { } only ? Source(only, endpoint, context, hops + 1) : null,
            _ => null,
        };
    }

    private static bool IsOf(IMethodSymbol endpoint, IParameterSymbol parameter)
    {
        if (!SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, endpoint))
            return false;
        foreach (var attribute in parameter.GetAttributes())
        {
            // What a container or a claim gives is not the caller's text; what validates it has looked.
            if (attribute.AttributeClass?.Name is not ("FromBodyAttribute" or "FromQueryAttribute" or "FromRouteAttribute" or "FromFormAttribute" or "FromHeaderAttribute"))
                return false;
        }

        return true;
    }

    // Any other use of the parameter may be a check of it: a condition, a look-up, a call.
    private static bool IsLookedAt(IOperation source, CodeRuleContext context)
    {
        var parameter = source is IPropertyReferenceOperation property ? ((IParameterReferenceOperation)property.Instance!).Parameter : ((IParameterReferenceOperation)source).Parameter;
        foreach (var reference in context.Locals.ReferencesTo(parameter))
        {
            if (reference.Syntax.Span == source.Syntax.Span || source is IPropertyReferenceOperation own && reference.Parent is IPropertyReferenceOperation other && IsBesideOrSame(own, other))
                continue;
            if (!IsOnlyPassedToModel(reference))
                return true;
        }

        return false;
    }

    // Another property of the same object says nothing about this one.
    private static bool IsBesideOrSame(IPropertyReferenceOperation own, IPropertyReferenceOperation other) =>
        own.Syntax.Span == other.Syntax.Span || !SymbolEqualityComparer.Default.Equals(own.Property, other.Property);

    private static bool IsOnlyPassedToModel(IOperation reference)
    {
        var value = reference.Wrapped();
        return value.Parent is IInterpolationOperation
            || value.Parent is IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } } && (type.Name == "OpenEnum" || type.FindOurs(AttributeReading.Schemas, "GeneratedFromSchemaAttribute") is not null)
            || value.Parent is IArgumentOperation { Parent: IInvocationOperation call } && call.TargetMethod.ContainingType.FindOurs(AttributeReading.Schemas, "GeneratedFromSchemaAttribute") is not null;
    }

    private static string NameOf(IOperation source) =>
        source is IPropertyReferenceOperation property ? property.Property.Name : ((IParameterReferenceOperation)source).Parameter.Name;

    private static bool IsRole(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "OpenEnum" } or { TypeKind: TypeKind.Enum };
}
