using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.CodeRules.Secrets;

/// <summary>Calls that only make a text of texts.</summary>
internal static class TextCalls
{
    /// <summary>Whether the result still shows a text that is handed in.</summary>
    public static bool Keeps(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, IsStatic: true } method } => method.Name is "Format" or "Concat" or "Join" or "Copy",
        IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String } method } =>
            method.Name is "ToString" or "Insert" or "Normalize" || method.Name.StartsWith("Trim", StringComparison.Ordinal) || method.Name.StartsWith("ToUpper", StringComparison.Ordinal) || method.Name.StartsWith("ToLower", StringComparison.Ordinal) || method.Name.StartsWith("Pad", StringComparison.Ordinal),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "FormattableStringFactory" } } => true,
        IAnonymousObjectCreationOperation => true,
        _ => false,
    };
}
