using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Tells whether an object is handed to a call as the block shows it, and goes nowhere else where it could be completed.</summary>
internal sealed class Sending
{
    private const int MaxDepth = 8;

    private readonly LocalUses _locals;

    public Sending(LocalUses locals) => _locals = locals;

    public bool IsSent(IOperation creation) => Follow(creation, creation.Type, 0) == true;

    // True: handed to a call. False: it goes elsewhere. Null: nothing becomes of it here.
    private bool? Follow(IOperation value, ITypeSymbol? type, int depth)
    {
        var current = value.Wrapped();
        while (true)
        {
            switch (current.Parent)
            {
                case IInvocationOperation call when call.Instance == current:
                    if (!SymbolEqualityComparer.Default.Equals(call.Type, type))
                        return call.TargetMethod.ReturnsVoid ? false : null;
                    current = call.Wrapped();
                    continue;
                case IWithOperation with when with.Operand == current:
                    current = with.Wrapped();
                    continue;
                case IArgumentOperation { Parameter.RefKind: RefKind.None, Parent: IInvocationOperation call } argument:
                    if (call.TargetMethod.Name is "Add" or "AddRange" or "Insert" or "Append" or "Concat")
                        return false;
                    if (SymbolEqualityComparer.Default.Equals(call.Type, type))
                    {
                        if (call.Arguments[0] != argument || !call.TargetMethod.IsExtensionMethod)
                            return false;
                        current = call.Wrapped();
                        continue;
                    }

                    return true;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when depth < MaxDepth:
                    return FollowLocal(declarator.Symbol, type, depth + 1);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation } assignment when assignment.Value == current:
                    return null;
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                case IExpressionStatementOperation:
                    return null;
                case IPropertyReferenceOperation or IFieldReferenceOperation:
                    return null;
                default:
                    return false;
            }
        }
    }

    private bool? FollowLocal(ILocalSymbol local, ITypeSymbol? type, int depth)
    {
        bool? result = null;
        foreach (var reference in _locals.ReferencesTo(local))
        {
            if (LocalUses.AssignmentTo(reference) is not null)
                continue;
            switch (Follow(reference, type, depth))
            {
                case false:
                    return false;
                case true:
                    result = true;
                    break;
            }
        }

        return result;
    }
}
