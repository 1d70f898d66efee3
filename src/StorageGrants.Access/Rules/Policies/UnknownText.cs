using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>Finds texts of a policy that are computed elsewhere.</summary>
internal static class UnknownText
{
    public static bool IsIn(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            if (IsIn(statement))
                return true;
        }

        return document.Version is { } version && PolicySubject.IsUnknown(version);
    }

    public static bool IsIn(PolicyStatement statement)
    {
        if (statement.EffectText is { } effect && PolicySubject.IsUnknown(effect))
            return true;
        if (IsIn(statement.Action) || IsIn(statement.NotAction) || IsIn(statement.Resource) || IsIn(statement.NotResource))
            return true;
        if (IsIn(statement.Principal) || IsIn(statement.NotPrincipal))
            return true;
        foreach (var condition in statement.Conditions)
        {
            if (PolicySubject.IsUnknown(condition.OperatorText) || PolicySubject.IsUnknown(condition.Key) || IsIn(condition.Values))
                return true;
        }

        return false;
    }

    private static bool IsIn(PolicyValues? values) => values is not null && IsIn(values.Values);

    private static bool IsIn(PolicyPrincipals? principals)
    {
        if (principals is null)
            return false;
        foreach (var item in principals.Items)
        {
            if (PolicySubject.IsUnknown(item.Kind) || PolicySubject.IsUnknown(item.Value))
                return true;
        }

        return false;
    }

    private static bool IsIn(IReadOnlyList<PolicyText> texts)
    {
        foreach (var text in texts)
        {
            if (PolicySubject.IsUnknown(text))
                return true;
        }

        return false;
    }
}
