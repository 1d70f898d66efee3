using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>What listings and reads show of a bucket; some settings have other names than in requests.</summary>
internal static class BucketInfo
{
    // The emulator has no object store behind it.
    private const int Objects = 0;

    /// <summary>Names of the buckets that others were forked from.</summary>
    public static HashSet<string> Parents(TigrisStore store) =>
        store.Buckets.All.Where(static bucket => bucket.Fork is not null).Select(static bucket => bucket.Fork!.Parent).ToHashSet(StringComparer.Ordinal);

    public static void Write(Utf8JsonWriter json, Bucket bucket, HashSet<string> parents)
    {
        var settings = bucket.Settings;
        json.WriteString("name", bucket.Name);
        json.WriteTime("created_at", bucket.CreatedAt);
        json.WriteNumber("size", Objects);
        json.WriteNumber("object_count", Objects);
        json.WriteBoolean("public", settings.Public);
        json.WriteString("storage_class", settings.StorageClass);
        json.WriteString("regions", settings.Regions);
        json.WriteBoolean("object_acl_enabled", settings.ObjectAcl);
        json.WriteBoolean("public_list_objects_enabled", settings.PublicList);
        json.WriteBoolean("snapshots_enabled", settings.Snapshots);
        WriteFork(json, bucket, parents.Contains(bucket.Name));
        if (settings.Domain is not null)
            WebsiteInfo.Write(json, settings.Domain);
        if (settings.Notifications is { } notifications)
            NotificationInfo.Write(json, notifications);
        if (settings.LifecycleRules is null)
            return;
        json.WriteStartObject("lifecycle_rules");
        LifecycleInfo.Write(json, settings);
        json.WriteEndObject();
    }

    private static void WriteFork(Utf8JsonWriter json, Bucket bucket, bool hasChildren)
    {
        if (bucket.Fork is null && !hasChildren)
            return;
        json.WriteStartObject("fork_info");
        if (bucket.Fork is { } fork)
        {
            json.WriteString("parent_bucket", fork.Parent);
            if (fork.Snapshot is not null)
                json.WriteString("snapshot", fork.Snapshot);
        }

        json.WriteBoolean("has_children", hasChildren);
        json.WriteEndObject();
    }
}
