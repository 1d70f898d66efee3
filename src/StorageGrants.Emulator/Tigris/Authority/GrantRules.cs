using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Authority;

/// <summary>Which roles a call may put on a key. What differs between editions is in the derived classes.</summary>
internal abstract class GrantRules(TigrisStore store)
{
    protected TigrisStore Store { get; } = store;

    public static GrantRules For(string edition, TigrisStore store) =>
        edition == TigrisEdition.June2026 ? new June2026GrantRules(store) : new October2026GrantRules(store);

    /// <summary>The grants of <c>buckets_roles</c>, or null when the member is absent.</summary>
    public static IReadOnlyList<BucketGrant>? Read(JsonValue body) =>
        body.Get("buckets_roles")?.Items
            .Select(static entry => new BucketGrant(entry.GetString("bucket_name")!, entry.GetString("role")!))
            .ToArray();

    public Answer? Check(Organization organization, CallAuthority authority, IReadOnlyList<BucketGrant> grants)
    {
        foreach (var grant in grants)
        {
            if (Store.Buckets.Find(grant.BucketName) is { } bucket && bucket.OrgId != organization.Id)
                return Refused($"bucket {Quoted.Value(grant.BucketName)} belongs to another organization");
        }

        return CheckEdition(authority, grants);
    }

    protected abstract Answer? CheckEdition(CallAuthority authority, IReadOnlyList<BucketGrant> grants);

    protected static Answer Refused(string reason) => Answer.Refused(TigrisEmulatorChoices.GrantRefusedStatus, "Permission error: " + reason + ".");
}
