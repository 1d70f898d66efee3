using StorageGrants.Access;
using StorageGrants.Access.Policies;

namespace StorageGrants.Evaluation.Tests.Organizations;

/// <summary>Short forms for the data of test organizations.</summary>
internal static class Build
{
    public static AccessGrant Grant(string set, string role) => new(set, role, AccessScope.Organization);

    public static AccessGrant OnBucket(string set, string role, string bucket) => new(set, role, AccessScope.Bucket(bucket));

    public static AccessGrant OnGroup(string set, string role, string group) => new(set, role, AccessScope.ResourceGroup(group));

    public static AccessGrant OnAll(string set, string role) => new(set, role, AccessScope.Wildcard);

    public static AccessPrincipal Who(string name, params AccessGrant[] grants) => new(name) { Grants = grants };

    public static AccessPolicy Policy(string name, params string[] statements) =>
        new(name, PolicyParser.Parse("""{"Version":"2012-10-17","Statement":[""" + string.Join(',', statements) + "]}").Document!);

    /// <summary>A statement; <paramref name="more"/> is JSON that follows, such as a condition or a principal.</summary>
    public static string Statement(string effect, string actions, string resources, string more = "") =>
        $$"""{"Effect":"{{effect}}","Action":[{{Quote(actions)}}],"Resource":[{{Quote(resources)}}]{{(more.Length == 0 ? "" : "," + more)}}}""";

    private static string Quote(string list) => "\"" + string.Join("\",\"", list.Split(' ')) + "\"";
}
