using System.Collections.Generic;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace StorageGrants.Benchmarks.Peers;

// Plain models as a team writes them; the peers read and write them with System.Text.Json or Newtonsoft.Json.

[System.Text.Json.Serialization.JsonConverter(typeof(JsonStringEnumConverter<KeyUserRole>))]
[Newtonsoft.Json.JsonConverter(typeof(StringEnumConverter))]
public enum KeyUserRole
{
    Admin,
    Member,
}

[System.Text.Json.Serialization.JsonConverter(typeof(JsonStringEnumConverter<KeyBucketRole>))]
[Newtonsoft.Json.JsonConverter(typeof(StringEnumConverter))]
public enum KeyBucketRole
{
    ReadOnly,
    ReadWrite,
    Editor,
    Admin,
}

[System.Text.Json.Serialization.JsonConverter(typeof(JsonStringEnumConverter<KeyStatus>))]
[Newtonsoft.Json.JsonConverter(typeof(StringEnumConverter))]
public enum KeyStatus
{
    Active,
    Inactive,
}

public sealed record BucketRoleEntry(
    [property: JsonPropertyName("bucket_name"), JsonProperty("bucket_name")] string BucketName,
    [property: JsonPropertyName("role"), JsonProperty("role")] KeyBucketRole Role);

public sealed record CreateKeyBody(
    [property: JsonPropertyName("user_id"), JsonProperty("user_id")] string UserId,
    [property: JsonPropertyName("name"), JsonProperty("name")] string Name,
    [property: JsonPropertyName("user_role"), JsonProperty("user_role")] KeyUserRole UserRole,
    [property: JsonPropertyName("buckets_roles"), JsonProperty("buckets_roles")] IReadOnlyList<BucketRoleEntry> BucketsRoles)
{
    public static CreateKeyBody Sample { get; } = new(
        "user-17",
        "catalogue-reader",
        KeyUserRole.Member,
        [new("catalogue", KeyBucketRole.ReadOnly), new("inbox", KeyBucketRole.Editor)]);
}

public sealed record CreatedKey(
    [property: JsonPropertyName("id"), JsonProperty("id")] string Id,
    [property: JsonPropertyName("secret_key"), JsonProperty("secret_key")] string SecretKey,
    [property: JsonPropertyName("name"), JsonProperty("name")] string? Name);

public sealed record ListKeysBody(
    [property: JsonPropertyName("user_id"), JsonProperty("user_id")] string UserId,
    [property: JsonPropertyName("user_role"), JsonProperty("user_role")] KeyUserRole UserRole,
    [property: JsonPropertyName("limit"), JsonProperty("limit")] int Limit)
{
    public static ListKeysBody Sample { get; } = new("user-17", KeyUserRole.Admin, 1000);
}

public sealed record KeyInfo(
    [property: JsonPropertyName("id"), JsonProperty("id")] string Id,
    [property: JsonPropertyName("name"), JsonProperty("name")] string Name,
    [property: JsonPropertyName("status"), JsonProperty("status")] KeyStatus Status,
    [property: JsonPropertyName("buckets_roles"), JsonProperty("buckets_roles")] IReadOnlyList<BucketRoleEntry>? BucketsRoles);

public sealed record KeyPage(
    [property: JsonPropertyName("keys"), JsonProperty("keys")] IReadOnlyList<KeyInfo> Keys,
    [property: JsonPropertyName("next_continuation_token"), JsonProperty("next_continuation_token")] string? NextContinuationToken);
