using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Emulator.Backblaze.Authority;
using StorageGrants.Emulator.Backblaze.State;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Backblaze.Operations;

/// <summary>Application keys: made, listed and deleted, never changed.</summary>
internal sealed class KeyOperations(BackblazeEmulatorOptions options, BackblazeStore store)
{
    public Answer Create(BackblazeCall call)
    {
        var buckets = call.Caller.Version < 4 ? (call.Text("bucketId") is { } one ? [one] : null) : call.Texts("bucketIds");
        var prefix = call.Text("namePrefix");
        var capabilities = call.Texts("capabilities")!;
        if (buckets?.FirstOrDefault(id => store.Buckets.Find(id) is null) is { } unknown)
            return B2Error.Refused(B2Error.BadBucketId, $"There is no bucket {Quoted.Value(unknown)}.");
        if ((buckets is not null || prefix is not null) && capabilities.FirstOrDefault(name => IsRefused(name, buckets is not null, call.Caller.Version)) is { } forAll)
            return B2Error.Refused(B2Error.BadRequest, $"A key that is limited to buckets or a prefix cannot have {forAll}.");

        var (sequence, secret) = (store.NextSequence(), BackblazeCredentials.NewSecret());
        var key = new ApplicationKey(
            BackblazeCredentials.KeyId(options.AccountId, sequence), sequence, call.Text("keyName")!, BackblazeCredentials.Digest(secret),
            [.. capabilities.Distinct(StringComparer.Ordinal)], buckets, prefix,
            call.Number("validDurationInSeconds") is { } seconds ? options.TimeProvider.GetUtcNow().AddSeconds(seconds).ToUnixTimeMilliseconds() : null);
        store.Commit(new BackblazeChange { Keys = [key] });
        return Answer.Ok(json =>
        {
            Write(json, key, call.Caller.Version);
            json.WriteString("applicationKey", secret);
        });
    }

    public Answer List(BackblazeCall call)
    {
        var limit = (int)(call.Number("maxKeyCount") ?? BackblazeEmulatorChoices.DefaultKeyCount);
        var start = call.Text("startApplicationKeyId") ?? "";
        var now = options.TimeProvider.GetUtcNow();

        // Ids grow with the order of creation, so the order of ids is that order, and an id that is gone is a place too.
        var found = store.Keys.All
            .Where(key => string.CompareOrdinal(key.Id, start) >= 0 && !key.IsExpired(now) && (call.Caller.Version >= 4 || !key.HasSeveralBuckets))
            .Take(limit + 1).ToArray();
        return Answer.Ok(json =>
        {
            json.WriteStartArray("keys");
            foreach (var key in found.Take(limit))
            {
                json.WriteStartObject();
                Write(json, key, call.Caller.Version);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("nextApplicationKeyId", found.Length > limit ? found[limit].Id : null);
        });
    }

    public Answer Delete(BackblazeCall call)
    {
        var id = call.Text("applicationKeyId")!;
        if (store.Keys.Find(id) is not { } key)
            return B2Error.Refused(B2Error.BadRequest, $"There is no application key {Quoted.Value(id)}.");
        if (key.HasSeveralBuckets && call.Caller.Version < 4)
            return B2Error.Refused(B2Error.BadRequest, "The application key has several buckets; delete it by version 4.");
        store.Commit(new BackblazeChange { RemovedKeys = [id] });
        return Answer.Ok(json => Write(json, key, call.Caller.Version));
    }

    // Key management is for the whole account; other capabilities may be limited by a prefix at least.
    private static bool IsRefused(string capability, bool hasBuckets, int version) =>
        CapabilityCheck.IsForWholeAccount(capability, version) && (hasBuckets || capability.EndsWith("Keys", StringComparison.Ordinal));

    private void Write(Utf8JsonWriter json, ApplicationKey key, int version)
    {
        json.WriteString("keyName", key.Name);
        json.WriteString("applicationKeyId", key.Id);
        AuthorizeOperation.WriteTexts(json, "capabilities", key.Capabilities);
        json.WriteString("accountId", options.AccountId);
        AuthorizeOperation.WriteNumber(json, "expirationTimestamp", key.Expires);
        if (version < 4)
            json.WriteString("bucketId", key.BucketIds?[0]);
        else if (key.BucketIds is null)
            json.WriteNull("bucketIds");
        else
            AuthorizeOperation.WriteTexts(json, "bucketIds", key.BucketIds);
        json.WriteString("namePrefix", key.NamePrefix);
        AuthorizeOperation.WriteTexts(json, "options", new List<string>());
    }
}
