using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Emulator.Backblaze.Authority;
using StorageGrants.Emulator.Backblaze.State;
using StorageGrants.Emulator.Responses;

namespace StorageGrants.Emulator.Backblaze.Operations;

/// <summary>Exchanges a key for a token; what it answers has another shape in almost every version.</summary>
internal sealed class AuthorizeOperation(BackblazeEmulatorOptions options, BackblazeStore store, TokenTable tokens)
{
    public Answer Run(BackblazeCall call)
    {
        var key = call.Caller.Key;
        var token = tokens.Issue(key?.Id ?? options.AccountId);
        return Answer.Ok(json =>
        {
            json.WriteString("accountId", options.AccountId);
            json.WriteString("authorizationToken", token);
            WriteNumber(json, "applicationKeyExpirationTimestamp", key?.Expires);
            if (call.Caller.Version < 3)
            {
                WriteAddresses(json, call.Address);
                json.WriteStartObject("allowed");
                WriteOneBucket(json, key);
                json.WriteEndObject();
                return;
            }

            json.WriteStartObject("apiInfo");
            json.WriteStartObject("storageApi");
            WriteAddresses(json, call.Address);
            if (call.Caller.Version == 3)
            {
                WriteOneBucket(json, key);
                json.WriteString("infoType", "storageApi");
            }
            else
            {
                WriteAllowed(json, key);
            }

            json.WriteEndObject();
            if (key is null && options.GroupNames.Count > 0)
                WriteGroups(json, call.Address);
            json.WriteEndObject();
        });
    }

    private void WriteAllowed(Utf8JsonWriter json, ApplicationKey? key)
    {
        json.WriteStartObject("allowed");
        if (key?.BucketIds is { } buckets)
        {
            json.WriteStartArray("buckets");
            foreach (var id in buckets)
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteString("name", store.Buckets.Find(id)?.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("buckets");
        }

        WriteTexts(json, "capabilities", key?.Capabilities ?? CapabilityCheck.All);
        json.WriteString("namePrefix", key?.NamePrefix);
        json.WriteEndObject();
    }

    private void WriteOneBucket(Utf8JsonWriter json, ApplicationKey? key)
    {
        var bucket = key?.BucketIds?[0];
        WriteTexts(json, "capabilities", key?.Capabilities ?? CapabilityCheck.All);
        json.WriteString("bucketId", bucket);
        json.WriteString("bucketName", bucket is null ? null : store.Buckets.Find(bucket)?.Name);
        json.WriteString("namePrefix", key?.NamePrefix);
    }

    private static void WriteAddresses(Utf8JsonWriter json, string address)
    {
        json.WriteNumber("absoluteMinimumPartSize", BackblazeEmulatorChoices.AbsoluteMinimumPartSize);
        json.WriteNumber("recommendedPartSize", BackblazeEmulatorChoices.RecommendedPartSize);
        json.WriteString("apiUrl", address);
        json.WriteString("downloadUrl", address);
        json.WriteString("s3ApiUrl", address);
    }

    private static void WriteGroups(Utf8JsonWriter json, string address)
    {
        json.WriteStartObject("groupsApi");
        json.WriteString("groupsApiUrl", address);
        WriteTexts(json, "capabilities", ["all"]);
        json.WriteString("infoType", "groupsApi");
        json.WriteEndObject();
    }

    internal static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    internal static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
