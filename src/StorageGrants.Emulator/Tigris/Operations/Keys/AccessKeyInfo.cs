using System.Text.Json;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Keys;

/// <summary>What listings and reads show of a key.</summary>
internal static class AccessKeyInfo
{
    public static void Write(Utf8JsonWriter json, AccessKey key)
    {
        json.WriteString("id", key.Id);
        json.WriteString("name", key.Name);
        json.WriteString("status", "Active");
        json.WriteStartArray("buckets_roles");
        foreach (var grant in key.Grants)
        {
            json.WriteStartObject();
            json.WriteString("bucket_name", grant.BucketName);
            json.WriteString("role", grant.Role);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
