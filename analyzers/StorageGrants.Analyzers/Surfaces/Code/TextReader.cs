using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Finds the text an expression stands for on the wire, following names for a bounded number of steps.</summary>
internal sealed class TextReader
{
    private const int MaxHops = 3;

    private readonly LocalUses _locals;
    private readonly CancellationToken _cancellationToken;

    public TextReader(LocalUses locals, CancellationToken cancellationToken)
    {
        _locals = locals;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="roles">The roles the text is one of, or null for other texts.</param>
    public GrantText Read(IOperation operation, RoleSet? roles)
    {
        var expression = operation.Unwrap();
        if (WrappedText(expression) is { } inner)
            expression = inner.Unwrap();
        var edit = IsEditable(expression) ? EditKind.Expression : EditKind.None;
        var origin = new CodeOrigin(expression.Syntax.GetLocation(), edit, expression.Syntax.Span);
        var folded = Fold(expression, 0);
        if (!folded.IsKnown || folded.IsMemberName && roles?.Find(folded.Text!) is null)
            return GrantText.Unknown(origin);
        return folded.Text is { } text ? GrantText.Known(text, origin) : GrantText.Absent;
    }

    private FoldedText Fold(IOperation operation, int hops)
    {
        var expression = operation.Unwrap();
        if (hops > MaxHops)
            return default;

        // The constant of an enum is a number: its member says the text.
        if (expression.Type?.TypeKind == TypeKind.Enum)
            return FoldEnum(expression, hops);
        if (expression.ConstantValue.HasValue)
            return expression.ConstantValue.Value is null or string ? FoldedText.Known((string?)expression.ConstantValue.Value) : default;

        return expression switch
        {
            IDefaultValueOperation { Type.IsReferenceType: true } => FoldedText.Known(null),
            IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => FoldedText.Known(null),
            IInvocationOperation { TargetMethod.Name: "ToString", Arguments.Length: 0, Instance: { Type.TypeKind: TypeKind.Enum } instance } => MemberName(instance),
            _ when WrappedText(expression) is { } text => Fold(text, hops),
            _ => Follow(expression, hops),
        };
    }

    private FoldedText FoldEnum(IOperation expression, int hops)
    {
        var member = expression is IFieldReferenceOperation { Field: { HasConstantValue: true } field } && field.ContainingType.TypeKind == TypeKind.Enum
            ? field
            : expression.ConstantValue is { HasValue: true, Value: { } value } ? EnumWireText.MemberOf(expression.Type!, value) : null;
        if (member is null)
            return Follow(expression, hops);
        return EnumWireText.Explicit(member) is { } text ? FoldedText.Known(text) : FoldedText.OfMember(member.Name);
    }

    private static FoldedText MemberName(IOperation instance) =>
        instance.Unwrap() is IFieldReferenceOperation { Field.HasConstantValue: true } reference ? FoldedText.Known(reference.Field.Name) : default;

    private FoldedText Follow(IOperation expression, int hops)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (expression)
        {
            case ILocalReferenceOperation local:
                return _locals.OnlyValueOf(local.Local) is { } value ? Fold(value, hops + 1) : default;

            case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field }:
                return FollowMember(field, expression, hops);

            case IPropertyReferenceOperation { Property: { IsStatic: true, IsReadOnly: true } property }:
                return FollowMember(property, expression, hops);

            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return FoldedText.Either(Fold(conditional.WhenTrue, hops + 1), Fold(whenFalse, hops + 1));

            case ISwitchExpressionOperation { Arms.Length: > 0 } selection:
                var result = Fold(selection.Arms[0].Value, hops + 1);
                for (var i = 1; i < selection.Arms.Length; i++)
                    result = FoldedText.Either(result, Fold(selection.Arms[i].Value, hops + 1));
                return result;

            default:
                return default;
        }
    }

    private FoldedText FollowMember(ISymbol member, IOperation expression, int hops) =>
        MemberInitializers.Of(member, expression.SemanticModel, _cancellationToken) is { } value ? Fold(value, hops + 1) : default;

    // The wire text given to an open enum by its constructor is the last string argument.
    private static IOperation? WrappedText(IOperation expression)
    {
        if (expression is not IObjectCreationOperation { Type.Name: "OpenEnum" } creation)
            return null;
        IOperation? text = null;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Value.Type?.SpecialType == SpecialType.System_String)
                text = argument.Value;
        }

        return text;
    }

    private static bool IsEditable(IOperation expression) => expression switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string } } => expression.Syntax.IsKind(SyntaxKind.StringLiteralExpression),
        IFieldReferenceOperation { Field: { HasConstantValue: true } field } => field.ContainingType.TypeKind == TypeKind.Enum && expression.Syntax is MemberAccessExpressionSyntax or IdentifierNameSyntax,
        _ => false,
    };
}
