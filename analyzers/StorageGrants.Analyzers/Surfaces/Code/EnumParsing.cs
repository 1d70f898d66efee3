using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Reads <c>Enum.Parse</c> and <c>Enum.TryParse</c> of a text.</summary>
internal static class EnumParsing
{
    /// <summary>The text that an expression parses, or null when it is no such call.</summary>
    public static IOperation? TextOf(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Parse", ContainingType.SpecialType: SpecialType.System_Enum } } call ? TextIn(call) : null;

    /// <summary>The text that a call is given.</summary>
    public static IOperation? TextIn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                return argument.Value;
        }

        return null;
    }

    /// <summary>The call of <c>Enum.TryParse</c> that gives a local the only value it ever has, or null.</summary>
    public static IInvocationOperation? CallInto(ILocalSymbol local, LocalUses locals)
    {
        if (locals.DeclaratorOf(local)?.GetVariableInitializer() is not null)
            return null;
        IInvocationOperation? call = null;
        foreach (var reference in locals.ReferencesTo(local))
        {
            var target = reference.Parent is IDeclarationExpressionOperation declared ? declared : (IOperation)reference;
            if (target.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation { TargetMethod: { Name: "TryParse", ContainingType.SpecialType: SpecialType.System_Enum } } parsing })
            {
                if (call is not null)
                    return null;
                call = parsing;
            }
            else if (LocalUses.IsWrite(reference))
            {
                return null;
            }
        }

        return call;
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
