using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>Finds what a call names, or refuses.</summary>
internal sealed class ResourceLookup(TigrisStore store)
{
    public Answer? Organization(OperationCall call, out Organization organization)
    {
        organization = store.Organizations.Find(call.OrgId)!;
        return organization is null
            ? Answer.Refused(UnknownOrganizationStatus, $"There is no organization {Quoted.Value(call.OrgId)}; make it, or provision a bucket in it, first.")
            : null;
    }

    /// <summary>The key that the body names by <c>id</c>.</summary>
    public Answer? Key(OperationCall call, out Organization organization, out AccessKey key)
    {
        key = null!;
        if (Organization(call, out organization) is { } unknown)
            return unknown;
        var id = call.Body.GetString("id") ?? "";
        key = store.Of(organization).Keys.Find(id)!;
        if (key is null)
            return Answer.Refused(UnknownKeyStatus, $"The organization has no access key {Quoted.Value(id)}.");
        return call.Authority.Sees(key)
            ? null
            : Answer.Refused(ForeignKeyStatus,
                "The access key belongs to another user_id; a call as Member, or without user_role, may use only keys of its own user_id.");
    }

    /// <summary>The policy in the path.</summary>
    public Answer? Policy(OperationCall call, out Organization organization, out Policy policy)
    {
        policy = null!;
        if (Organization(call, out organization) is { } unknown)
            return unknown;
        policy = store.Of(organization).Policies.Find(call.Path["policy_name"])!;
        return policy is null
            ? Answer.Refused(UnknownPolicyStatus, $"The organization has no policy {Quoted.Value(call.Path["policy_name"])}.")
            : null;
    }

    /// <summary>The bucket in the path.</summary>
    public Answer? Bucket(OperationCall call, out Bucket bucket)
    {
        bucket = null!;
        if (Organization(call, out var organization) is { } unknown)
            return unknown;
        bucket = store.Of(organization).Buckets.Find(call.Path["bucket_name"])!;
        return bucket is null
            ? Answer.Refused(UnknownBucketStatus, $"The organization has no bucket {Quoted.Value(call.Path["bucket_name"])}.")
            : null;
    }

    /// <summary>The snapshot in the path.</summary>
    public Answer? Snapshot(OperationCall call, out Snapshot snapshot)
    {
        snapshot = null!;
        if (Bucket(call, out var bucket) is { } unknown)
            return unknown;
        snapshot = store.SnapshotsOf(bucket).Find(call.Path["version"])!;
        return snapshot is null
            ? Answer.Refused(UnknownSnapshotStatus, $"The bucket has no snapshot {Quoted.Value(call.Path["version"])}.")
            : null;
    }
}
