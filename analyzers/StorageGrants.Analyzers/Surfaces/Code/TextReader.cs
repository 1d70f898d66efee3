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
        if (EnumParsing.TextOf(expression) is { } parsed)
            return ReadParsed(expression, parsed.Unwrap(), roles);
        var edit = IsEditable(expression) ? EditKind.Expression : EditKind.None;
        var origin = new CodeOrigin(expression.Syntax.GetLocation(), edit, expression.Syntax.Span);
        var folded = Fold(expression, 0);
        if (!folded.IsKnown || folded.IsMemberName && roles?.Find(folded.Text!) is null)
            return GrantText.Unknown(origin);
        return folded.Text is { } text ? GrantText.Known(text, origin) : GrantText.Absent;
    }

    // The place is the text, but a fix would have to write a name of C# there, not of the wire.
    private GrantText ReadParsed(IOperation call, IOperation text, RoleSet? roles)
    {
        var origin = new CodeOrigin(text.Syntax.GetLocation());
        var folded = Fold(call, 0);
        return folded.Text is { } known && (!folded.IsMemberName || roles?.Find(known) is not null) ? GrantText.Known(known, origin) : GrantText.Unknown(origin);
    }

    private FoldedText Fold(IOperation operation, int hops)
    {
        var expression = operation.Unwrap();
        if (hops > MaxHops)
            return default;

        if (EnumParsing.TextOf(expression) is { } parsed)
            return FoldParsed((IInvocationOperation)expression, parsed, hops);

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

    private FoldedText FoldParsed(IInvocationOperation call, IOperation text, int hops) =>
        Fold(text, hops + 1).Text is { } name && EnumParsing.MemberOf(call, name) is { } found ? OfMember(found) : default;

    private FoldedText FoldEnum(IOperation expression, int hops)
    {
        var member = expression is IFieldReferenceOperation { Field: { HasConstantValue: true } field } && field.ContainingType.TypeKind == TypeKind.Enum
            ? field
            : expression.ConstantValue is { HasValue: true, Value: { } value } ? EnumWireText.MemberOf(expression.Type!, value) : null;
        if (member is null)
            return Follow(expression, hops);
        return OfMember(member);
    }

    private static FoldedText OfMember(IFieldSymbol member) =>
        EnumWireText.Explicit(member) is { } text ? FoldedText.Known(text) : FoldedText.OfMember(member.Name);

    private static FoldedText MemberName(IOperation instance) =>
        instance.Unwrap() is IFieldReferenceOperation { Field.HasConstantValue: true } reference ? FoldedText.Known(reference.Field.Name) : default;

    private FoldedText Follow(IOperation expression, int hops)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (expression)
        {
            case ILocalReferenceOperation local:
                if (_locals.OnlyValueOf(local.Local) is { } value)
                    return Fold(value, hops + 1);
                return EnumParsing.CallInto(local.Local, _locals) is { } call && EnumParsing.TextIn(call) is { } text ? FoldParsed(call, text, hops) : default;

            case IParameterReferenceOperation parameter:
                return FollowProjection(parameter, hops);

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

    // The parameter of a lambda that a list is projected with is what the elements of the list are, where all are the same.
    private FoldedText FollowProjection(IParameterReferenceOperation reference, int hops)
    {
        IOperation? current = reference.Parent;
        while (current is not null && !(current is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, reference.Parameter.ContainingSymbol)))
            current = current.Parent;
        if (current is not { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Select" } call } } } || call.Receiver() is not { } source)
            return default;

        var elements = new ListReader(_locals, _cancellationToken).Read(MemberValue.Of(source), out var hasUnread);
        if (hasUnread || elements.Count == 0 || reference.Parameter.Ordinal != 0)
            return default;
        var result = Fold(elements[0], hops + 1);
        for (var i = 1; i < elements.Count; i++)
            result = FoldedText.Either(result, Fold(elements[i], hops + 1));
        return result;
    }

    private FoldedText FollowMember(ISymbol member, IOperation expression, int hops) =>
        MemberInitializers.Of(member, expression.SemanticModel, _cancellationToken) is { } value ? Fold(value, hops + 1) : default;

    // The wire text given to an open enum by its constructor is the last string argument.
    private static IOperation? WrappedText(IOperation expression)
    {
        if (expression is IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JsonValue" }, Arguments.Length: > 0 } node)
            return node.Arguments[0].Value;
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
