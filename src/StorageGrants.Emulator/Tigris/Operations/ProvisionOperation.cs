using StorageGrants.Access.Json;
using StorageGrants.Emulator.Tigris.Authority;
using StorageGrants.Emulator.Tigris.Responses;
using StorageGrants.Emulator.Tigris.Schema;
using StorageGrants.Emulator.Tigris.State;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>Makes what is missing of organization and bucket, and an owner key every time.</summary>
internal sealed class ProvisionOperation(TigrisStore store, string edition)
{
    public Answer Run(OperationCall call)
    {
        var name = call.Body.GetString("bucket_name")!;
        if ((CheckBucket(call, name) ?? CheckFork(call)) is { } refusal)
            return refusal;

        var organization = store.GetOrAddOrganization(call.OrgId);
        store.GetOrAddBucket(name, call.OrgId).Owners.Add(call.Authority.UserId);
        var (key, secret) = store.AddKey(organization, call.Authority.UserId, name: "");
        key.Scope = KeyScope.Read(call.Body) ?? KeyScope.Default;

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
        if (store.FindBucket(name) is not { } bucket)
            return null;
        if (bucket.OrgId != call.OrgId)
            return Answer.Refused(BucketTakenStatus, $"The bucket name {Quoted.Value(name)} is taken; bucket names are shared by all organizations.");
        return CheckOwner(call.Authority, bucket);
    }

    private Answer? CheckFork(OperationCall call)
    {
        if (call.Body.GetString("fork_of") is not { } source)
        {
            return call.Body.Get("source_snapshot") is null
                ? null
                : Answer.Refused(InvalidBodyStatus, "source_snapshot needs fork_of, which is missing.");
        }

        if (store.FindBucket(source) is not { } bucket || bucket.OrgId != call.OrgId)
            return Answer.Refused(UnknownForkSourceStatus, $"fork_of is {Quoted.Value(source)}, which is no bucket of this organization.");
        return CheckOwner(call.Authority, bucket);
    }

    private static Answer? CheckOwner(CallAuthority authority, Bucket bucket) =>
        authority.IsAdmin || authority.Owns(bucket)
            ? null
            : Answer.Refused(ForeignBucketStatus,
                $"Permission error: bucket {Quoted.Value(bucket.Name)} was provisioned by another user_id; only a call with user_role Admin may use it.");
}
