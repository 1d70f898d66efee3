using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Emulator.Backblaze.Authority;
using StorageGrants.Emulator.Backblaze.State;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Backblaze.Operations;

/// <summary>Buckets, always empty.</summary>
internal sealed class BucketOperations(BackblazeEmulatorOptions options, BackblazeStore store)
{
    private static readonly string[] Settings =
        ["bucketInfo", "corsRules", "lifecycleRules", "defaultServerSideEncryption", "replicationConfiguration", "defaultRetention", "fileLockEnabled"];

    // Settings that need a capability of their own, as operations of the role file.
    private static readonly string[] GuardedSettings = ["defaultRetention", "defaultServerSideEncryption", "replicationConfiguration"];

    public Answer Create(BackblazeCall call)
    {
        if (Guard(call) is { } lacking)
            return lacking;
        if (call.Caller.Key?.BucketIds is not null)
            return B2Error.Unauthorized("The application key is limited to buckets and cannot create one.");
        var name = call.Text("bucketName")!;
        if (Find(name) is not null)
            return B2Error.Refused(B2Error.DuplicateBucketName, $"The bucket name {Quoted.Value(name)} is taken.");
        if (store.Buckets.All.Count >= BackblazeEmulatorChoices.MaxBuckets)
            return B2Error.Refused(B2Error.TooManyBuckets, $"The account has {BackblazeEmulatorChoices.MaxBuckets} buckets, and no more are accepted.");
        var sequence = store.NextSequence();
        var bucket = new Bucket(BackblazeCredentials.BucketId(sequence), sequence, name, call.Text("bucketType")!, 1, Merge(new Dictionary<string, string>(), call));
        store.Commit(new BackblazeChange { Buckets = [bucket] });
        return Shown(call, bucket);
    }

    public Answer List(BackblazeCall call)
    {
        var (id, name) = (call.Text("bucketId"), call.Text("bucketName"));
        var asked = store.Buckets.All.Where(bucket => (id is null || bucket.Id == id) && (name is null || bucket.Name == name)).ToArray();
        if (call.Caller.Key is { BucketIds: not null } key && ((id is null && name is null) || !Array.TrueForAll(asked, bucket => key.Covers(bucket.Id)) || asked.Length == 0))
            return B2Error.Unauthorized("The application key is limited to buckets; name one of them by bucketId or bucketName.");
        return Answer.Ok(json =>
        {
            json.WriteStartArray("buckets");
            foreach (var bucket in asked)
            {
                json.WriteStartObject();
                Write(json, call, bucket);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    public Answer Update(BackblazeCall call)
    {
        if (Guard(call) is { } lacking)
            return lacking;
        if (Named(call, out var bucket) is { } refusal)
            return refusal;
        if (call.Number("ifRevisionIs") is { } revision && revision != bucket.Revision)
            return B2Error.Conflict($"The bucket has revision {bucket.Revision}, not {revision}.");
        bucket = bucket with { Type = call.Text("bucketType") ?? bucket.Type, Revision = bucket.Revision + 1, Settings = Merge(bucket.Settings, call) };
        store.Commit(new BackblazeChange { Buckets = [bucket] });
        return Shown(call, bucket);
    }

    public Answer Delete(BackblazeCall call)
    {
        if (Named(call, out var bucket) is { } refusal)
            return refusal;
        store.Commit(new BackblazeChange { RemovedBuckets = [bucket.Id] });
        return Shown(call, bucket);
    }

    private static Answer? Guard(BackblazeCall call) => GuardedSettings
        .Where(setting => call.Given(setting) is not null)
        .Select(setting => CapabilityCheck.Require(call.Caller, call.OperationId + ":" + setting))
        .FirstOrDefault(static answer => answer is not null);

    // Whether a bucket exists is said only to keys that may see it.
    private Answer? Named(BackblazeCall call, out Bucket bucket)
    {
        var id = call.Text("bucketId")!;
        bucket = store.Buckets.Find(id)!;
        if (call.Caller.Key?.Covers(id) == false)
            return B2Error.Unauthorized("The application key is limited to other buckets.");
        return bucket is null ? B2Error.Refused(B2Error.BadBucketId, $"There is no bucket {Quoted.Value(id)}.") : null;
    }

    private Bucket? Find(string name) => store.Buckets.All.FirstOrDefault(bucket => string.Equals(bucket.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> before, BackblazeCall call)
    {
        Dictionary<string, string> after = new(before, StringComparer.Ordinal);
        foreach (var name in Settings)
        {
            if (call.Given(name) is { } value)
                after[name] = JsonText.Of(value);
        }

        return after;
    }

    private Answer Shown(BackblazeCall call, Bucket bucket) => Answer.Ok(json => Write(json, call, bucket));

    private void Write(Utf8JsonWriter json, BackblazeCall call, Bucket bucket)
    {
        json.WriteString("accountId", options.AccountId);
        json.WriteString("bucketId", bucket.Id);
        json.WriteString("bucketName", bucket.Name);
        json.WriteString("bucketType", bucket.Type);
        json.WriteNumber("revision", bucket.Revision);
        Raw(json, "bucketInfo", bucket.Settings.GetValueOrDefault("bucketInfo", "{}"));
        Raw(json, "corsRules", bucket.Settings.GetValueOrDefault("corsRules", "[]"));
        Raw(json, "lifecycleRules", bucket.Settings.GetValueOrDefault("lifecycleRules", "[]"));
        AuthorizeOperation.WriteTexts(json, "options", []);
        Guarded(json, "defaultServerSideEncryption", Sees(call, "readBucketEncryption"), bucket.Settings.GetValueOrDefault("defaultServerSideEncryption", """{"mode":"none"}"""));
        Guarded(
            json, "fileLockConfiguration", Sees(call, "readBucketRetentions"),
            "{\"defaultRetention\":" + bucket.Settings.GetValueOrDefault("defaultRetention", """{"mode":null,"period":null}""")
            + ",\"isFileLockEnabled\":" + bucket.Settings.GetValueOrDefault("fileLockEnabled", "false") + "}");
        if (bucket.Settings.TryGetValue("replicationConfiguration", out var replication))
            Guarded(json, "replicationConfiguration", Sees(call, "readBucketReplications"), replication);
    }

    private static bool Sees(BackblazeCall call, string capability) => call.Caller.Key?.Capabilities.Contains(capability) != false;

    private static void Guarded(Utf8JsonWriter json, string name, bool isSeen, string value)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("isClientAuthorizedToRead", isSeen);
        Raw(json, "value", isSeen ? value : "null");
        json.WriteEndObject();
    }

    private static void Raw(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }
}
