using System.Collections.Generic;
using System.Linq;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Authority;

/// <summary>The documents of October 2026: rules for the wildcard, and Members grant only on buckets of their own.</summary>
internal sealed class October2026GrantRules(TigrisStore store) : GrantRules(store)
{
    private const string AdminRole = "Admin";

    protected override Answer? CheckEdition(CallAuthority authority, IReadOnlyList<BucketGrant> grants) =>
        CheckList(grants) ?? (authority.IsAdmin ? null : CheckMember(authority, grants));

    private static Answer? CheckList(IReadOnlyList<BucketGrant> grants)
    {
        var wildcards = grants.Count(static grant => grant.BucketName == BucketGrant.Wildcard);
        if (wildcards > 1)
            return Invalid($"buckets_roles has {wildcards} entries for \"*\"; accepted is one at most");
        foreach (var grant in grants.Where(static grant => grant.Role == AdminRole))
        {
            if (grant.BucketName != BucketGrant.Wildcard)
                return Invalid($"buckets_roles grants Admin on {Quoted.Value(grant.BucketName)}; Admin is accepted on \"*\" only");
            if (grants.Count > 1)
                return Invalid("buckets_roles grants Admin on \"*\" beside other entries; it must be the only one");
        }

        return null;
    }

    private Answer? CheckMember(CallAuthority authority, IReadOnlyList<BucketGrant> grants)
    {
        foreach (var name in grants.Select(static grant => grant.BucketName))
        {
            if (name == BucketGrant.Wildcard)
                return Refused("only a call with user_role Admin may grant a role on \"*\"");
            if (Store.Buckets.Find(name) is not { } bucket || !authority.Owns(bucket))
                return Refused($"bucket {Quoted.Value(name)} was not provisioned by this user_id; a call as Member, or without user_role, may not grant roles on it");
        }

        return null;
    }

    private static Answer Invalid(string reason) => Answer.Refused(TigrisEmulatorChoices.InvalidGrantsStatus, reason + ".");
}
