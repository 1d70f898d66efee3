using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Tells how the expression of a member is used.</summary>
internal static class Writes
{
    /// <summary>Whether a member of what a name refers to is assigned.</summary>
    public static bool IsMemberWrite(IOperation reference) =>
        reference.Wrapped().Parent is { Parent: IAssignmentOperation assignment } member && assignment.Target == member;

    public static bool IsAssigned(IOperation member) => member.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == member,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation assignment } tuple => assignment.Target == tuple,
        _ => false,
    };

    public static bool IsByReference(IOperation member) => member.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out };

    /// <summary>The key or the name of a member.</summary>
    public static string? NameOf(IOperation member) => member.IndexerKey() ?? member.MemberNamed()?.Name;

    /// <summary>Whether a <c>with</c> expression sets a member.</summary>
    public static bool Sets(IObjectOrCollectionInitializerOperation initializer, string member)
    {
        foreach (var item in initializer.Initializers)
        {
            if (item is IAssignmentOperation assignment && string.Equals(NameOf(assignment.Target), member, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>What stands for the receiver after <c>?.</c>.</summary>
    public static IOperation? ReceiverIn(IConditionalAccessOperation access)
    {
        foreach (var operation in access.WhenNotNull.DescendantsAndSelf())
        {
            if (operation is IConditionalAccessInstanceOperation)
                return operation;
        }

        return null;
    }
}
