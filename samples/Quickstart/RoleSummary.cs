using System.Linq;
using StorageGrants.Access.Roles;

namespace Quickstart;

/// <summary>What a role permits, in words taken from the role catalogue.</summary>
internal static class RoleSummary
{
    private const int Examples = 3;

    private static readonly string[] s_kinds = ["read", "write", "manage"];

    /// <summary>The number of operations of each kind and the shortest names among them, which are the best known.</summary>
    public static string Of(string roleSet, string role, string edition)
    {
        var operations = RoleCatalog.Tigris.FindRoleSet(roleSet)!.OperationsOf(role, edition);
        var lines =
            from operation in operations
            group operation.NameIn(edition) by operation.Access into kind
            orderby System.Array.IndexOf(s_kinds, kind.Key)
            let names = kind.OrderBy(name => name.Length).Take(Examples)
            select kind.Count() + " " + kind.Key + ": " + string.Join(", ", names) + (kind.Count() > Examples ? ", ..." : "");
        return string.Join("\n", lines);
    }

    /// <summary>What the role turns into on the wildcard; empty when it stays what it is.</summary>
    public static string OnWildcard(string roleSet, string role, string edition)
    {
        if (RoleCatalog.Tigris.FindRoleSet(roleSet)!.Find(role)?.In(edition) is not { OnWildcard: { } becomes } semantics) return "";
        return becomes + (semantics.BypassesPolicies ? "; policies are not evaluated\n" : "\n");
    }
}
