using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Reads <c>Enum.Parse</c> of a text.</summary>
internal static class EnumParsing
{
    /// <summary>The text that a call parses, or null when it is no such call.</summary>
    public static IOperation? TextOf(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: { Name: "Parse", ContainingType.SpecialType: SpecialType.System_Enum } } call)
            return null;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                return argument.Value;
        }

        return null;
    }

    /// <summary>The member that a call gives for a text, or null when the type or the letter case is not known or the text names none.</summary>
    public static IFieldSymbol? MemberOf(IInvocationOperation call, string text)
    {
        var comparison = StringComparison.Ordinal;
        ITypeSymbol? type = call.TargetMethod.TypeArguments.Length == 1 ? call.TargetMethod.TypeArguments[0] : null;
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Unwrap() is ITypeOfOperation named)
                type = named.TypeOperand;
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean)
            {
                if (argument.Value.ConstantValue is not { HasValue: true, Value: bool ignoresCase })
                    return null;
                comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            }
        }

        if (type is not { TypeKind: TypeKind.Enum })
            return null;
        foreach (var symbol in type.GetMembers())
        {
            if (symbol is IFieldSymbol { HasConstantValue: true } member && string.Equals(member.Name, text.Trim(), comparison))
                return member;
        }

        return null;
    }
}
