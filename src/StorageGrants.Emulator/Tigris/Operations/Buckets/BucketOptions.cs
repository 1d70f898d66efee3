using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Reads the member <c>bucket_options</c> of provisioning.</summary>
internal static class BucketOptions
{
    private const string NoSnapshotsClass = "GLACIER";

    public static Answer? Read(JsonValue body, LifecycleCheck lifecycle, out BucketSettings settings)
    {
        settings = new BucketSettings();
        if (body.Get("bucket_options") is not { } options)
            return null;
        var snapshots = options.GetBoolean("enable_snapshots") ?? false;
        var storageClass = options.GetString("storage_class") ?? settings.StorageClass;
        if (snapshots && storageClass == NoSnapshotsClass)
            return Answer.Refused(InvalidBodyStatus, $"bucket_options has enable_snapshots and storage_class {storageClass}, which do not go together.");
        if (NotificationChange.Apply(options, null, out var notifications) is { } wrongNotifications)
            return wrongNotifications;
        if (lifecycle.Check(options.Get("lifecycle_rules")?.Get("rules"), snapshots, out var rules) is { } wrongRules)
            return wrongRules;

        settings = new BucketSettings
        {
            Public = options.GetBoolean("public") ?? false,
            PublicList = options.GetBoolean("enable_public_list_objects") ?? false,
            ObjectAcl = options.GetBoolean("enable_object_acl") ?? false,
            Snapshots = snapshots,
            StorageClass = storageClass,
            Regions = options.GetString("regions") ?? "",
            Notifications = notifications,
            LifecycleRules = rules,
        };
        return null;
    }
}
