using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.CodeRules.Flow;

/// <summary>Steps from a call to the value it gives.</summary>
internal static class Results
{
    /// <summary>What stands for the result of a call: the call with what awaits it around it.</summary>
    public static IOperation Awaited(this IOperation call)
    {
        var current = call;
        while (true)
        {
            switch (current.Parent)
            {
                case IConversionOperation or IParenthesizedOperation or IAwaitOperation:
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync" or "AsTask" or "GetAwaiter" or "GetResult" } next when next.Instance == current:
                case IPropertyReferenceOperation { Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" } } result when result.Instance == current:
                    current = current.Parent;
                    continue;
                default:
                    return current;
            }
        }
    }

    /// <summary>The lambda or local function an operation stands in, or null when it stands in the member itself.</summary>
    public static IOperation? Function(this IOperation operation)
    {
        var current = operation.Parent;
        while (current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation)
            current = current.Parent;
        return current;
    }

    /// <summary>The call a lambda is an argument of, or null.</summary>
    public static IInvocationOperation? Taker(this IAnonymousFunctionOperation lambda)
    {
        var current = lambda.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            current = current.Parent;
        return current is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    /// <summary>The place of the name of the method a call names.</summary>
    public static Location NameLocation(this IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
            var expression => expression.GetLocation(),
        }
        : call.Syntax.GetLocation();
}
