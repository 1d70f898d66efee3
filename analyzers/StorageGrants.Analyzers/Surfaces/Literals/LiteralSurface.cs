using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;

namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>Reads the requests written as JSON inside C# text.</summary>
internal static class LiteralSurface
{
    /// <summary>Whether an expression is a whole text (not a part of a larger one) that may grant roles.</summary>
    public static bool IsCandidate(IOperation operation, CompilationModel model) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => model.MayGrant(text) && !IsPart(operation),
        IUtf8StringOperation utf8 => model.MayGrant(utf8.Value),
        IInterpolatedStringOperation interpolated => !IsPart(operation) && MayGrant(interpolated, model),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => !IsPart(operation) && MayGrant(sum, model),
        _ => false,
    };

    public static LiteralDocument? Read(IOperation expression, CompilationModel model, Code.TextReader texts, CancellationToken cancellationToken)
    {
        if (LaterText.Of(expression, cancellationToken) is not { } later)
            return Parse(TextExpression.Read(expression, texts, cancellationToken), model);
        return later.IsUnknown ? null : Parse(TextExpression.Read(expression, texts, cancellationToken).With(later), model);
    }

    /// <summary>The document a text is, or null when it is no JSON.</summary>
    public static LiteralDocument? Parse(MappedText mapped, CompilationModel model)
    {
        var text = mapped.ToString();
        return JsonParser.Parse(text).Root is { } root ? new LiteralDocument(text, root, new LiteralPlaces(mapped), model) : null;
    }

    private static bool IsPart(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IParenthesizedOperation or IConversionOperation)
            parent = parent.Parent;
        return parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } or IInterpolationOperation or IInterpolatedStringTextOperation;
    }

    private static bool MayGrant(IInterpolatedStringOperation interpolated, CompilationModel model)
    {
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } && model.MayGrant(text))
                return true;
        }

        return false;
    }

    private static bool MayGrant(IBinaryOperation sum, CompilationModel model)
    {
        if (sum.ConstantValue is { HasValue: true, Value: string whole })
            return model.MayGrant(whole);

        IOperation? current = sum;
        while (current is IBinaryOperation binary)
        {
            if (PartMayGrant(binary.RightOperand, model))
                return true;
            current = binary.LeftOperand;
        }

        return current is not null && PartMayGrant(current, model);
    }

    private static bool PartMayGrant(IOperation part, CompilationModel model) => part switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => model.MayGrant(text),
        IInterpolatedStringOperation interpolated => MayGrant(interpolated, model),
        IParenthesizedOperation { Operand: IBinaryOperation inner } => MayGrant(inner, model),
        _ => false,
    };
}
