using System;
using System.Linq;
using StorageGrants.Emulator.Tigris.Authority;
using StorageGrants.Emulator.Tigris.Operations.Keys;
using StorageGrants.Emulator.Tigris.Operations.Organizations;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Makes what is missing of organization and bucket, and an owner key every time.</summary>
internal sealed class ProvisionOperation(TigrisStore store, string edition, TimeProvider time, LifecycleCheck lifecycle)
{
    public Answer Run(OperationCall call)
    {
        var name = call.Body.GetString("bucket_name")!;
        if (CheckBucket(call, name) is { } wrongBucket)
            return wrongBucket;
        if (CheckFork(call, out var fork) is { } wrongFork)
            return wrongFork;
        if (BucketOptions.Read(call.Body, lifecycle, out var settings) is { } wrongOptions)
            return wrongOptions;

        var organization = store.Organizations.Find(call.OrgId) ?? OrganizationInfo.New(store, call);
        var bucket = store.Buckets.Find(name) ?? new Bucket(name, call.OrgId, store.NextSequence(), time.GetUtcNow(), [], settings, fork);
        var key = store.NewKey(organization, call.Authority.UserId, name: "", KeyScope.Read(call.Body) ?? KeyScope.Default, out var secret);
        store.Commit(new Change { Organizations = [organization], Buckets = [bucket.WithOwner(call.Authority.UserId)], Keys = [key] });

        return Answer.Ok(json =>
        {
            if (edition == TigrisEdition.June2026)
            {
                json.WriteString("bucket", name);
                json.WriteString("org_id", call.OrgId);
            }
            else
            {
                json.WriteString("bucket_name", name);
            }

            json.WriteString("access_key_id", key.Id);
            json.WriteString("secret_access_key", secret);
        });
    }

    private Answer? CheckBucket(OperationCall call, string name)
    {
        if (store.Buckets.Find(name) is not { } bucket)
            return null;
        if (bucket.OrgId != call.OrgId)
            return Answer.Refused(BucketTakenStatus, $"The bucket name {Quoted.Value(name)} is taken; bucket names are shared by all organizations.");
        return CheckOwner(call.Authority, bucket);
    }

    private Answer? CheckFork(OperationCall call, out BucketFork? fork)
    {
        fork = null;
        var snapshot = call.Body.GetString("source_snapshot");
        if (call.Body.GetString("fork_of") is not { } source)
            return snapshot is null ? null : Answer.Refused(InvalidBodyStatus, "source_snapshot needs fork_of, which is missing.");
        if (snapshot is not null && !(snapshot.Length > 0 && snapshot.All(char.IsAsciiDigit)))
        {
            return Answer.Refused(InvalidBodyStatus,
                $"source_snapshot is {Quoted.Value(snapshot)}; accepted is the version of a snapshot or a UNIX time in nanoseconds.");
        }

        fork = new BucketFork(source, snapshot);
        if (store.Buckets.Find(source) is not { } bucket || bucket.OrgId != call.OrgId)
            return Answer.Refused(UnknownForkSourceStatus, $"fork_of is {Quoted.Value(source)}, which is no bucket of this organization.");
        return CheckOwner(call.Authority, bucket);
    }

    private static Answer? CheckOwner(CallAuthority authority, Bucket bucket) =>
        authority.IsAdmin || authority.Owns(bucket)
            ? null
            : Answer.Refused(ForeignBucketStatus,
                $"Permission error: bucket {Quoted.Value(bucket.Name)} was provisioned by another user_id; only a call with user_role Admin may use it.");
}
