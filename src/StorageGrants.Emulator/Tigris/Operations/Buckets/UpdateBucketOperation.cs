using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Changes the settings that are given; the others stay.</summary>
internal sealed class UpdateBucketOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Bucket(call, out var bucket) is { } unknown)
            return unknown;
        var (sent, present) = (call.Body, bucket.Settings);
        if (NotificationChange.Apply(sent, present.Notifications, out var notifications) is { } refusal)
            return refusal;

        var changed = present with
        {
            Public = sent.GetBoolean("public") ?? present.Public,
            ObjectAcl = sent.GetBoolean("enable_object_acl") ?? present.ObjectAcl,
            PublicList = sent.GetBoolean("enable_public_list_objects") ?? present.PublicList,
            Regions = sent.GetString("regions") ?? present.Regions,
            Notifications = notifications,
        };
        store.Commit(new Change { Buckets = [bucket with { Settings = changed }] });
        return Answer.Empty;
    }
}
