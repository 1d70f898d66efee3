using System;
using System.Collections.Generic;
using System.Text.Json;

namespace StorageGrants.Benchmarks.Peers;

/// <summary>Writes and reads the models token by token.</summary>
internal static class HandWrittenJson
{
    private static readonly JsonEncodedText s_userId = JsonEncodedText.Encode("user_id");
    private static readonly JsonEncodedText s_name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText s_userRole = JsonEncodedText.Encode("user_role");
    private static readonly JsonEncodedText s_bucketsRoles = JsonEncodedText.Encode("buckets_roles");
    private static readonly JsonEncodedText s_bucketName = JsonEncodedText.Encode("bucket_name");
    private static readonly JsonEncodedText s_role = JsonEncodedText.Encode("role");
    private static readonly JsonEncodedText s_limit = JsonEncodedText.Encode("limit");

    public static void Write(Utf8JsonWriter writer, CreateKeyBody body)
    {
        writer.WriteStartObject();
        writer.WriteString(s_userId, body.UserId);
        writer.WriteString(s_name, body.Name);
        writer.WriteString(s_userRole, body.UserRole == KeyUserRole.Admin ? "Admin"u8 : "Member"u8);
        writer.WriteStartArray(s_bucketsRoles);
        foreach (var entry in body.BucketsRoles)
        {
            writer.WriteStartObject();
            writer.WriteString(s_bucketName, entry.BucketName);
            writer.WriteString(s_role, Text(entry.Role));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ListKeysBody body)
    {
        writer.WriteStartObject();
        writer.WriteString(s_userId, body.UserId);
        writer.WriteString(s_userRole, body.UserRole == KeyUserRole.Admin ? "Admin"u8 : "Member"u8);
        writer.WriteNumber(s_limit, body.Limit);
        writer.WriteEndObject();
    }

    public static CreatedKey ReadCreatedKey(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        string? id = null, secret = null, name = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) id = NextString(ref reader);
            else if (reader.ValueTextEquals("secret_key"u8)) secret = NextString(ref reader);
            else if (reader.ValueTextEquals("name"u8)) name = NextString(ref reader);
            else reader.Skip();
        }

        return new CreatedKey(id ?? throw new JsonException("No id."), secret ?? throw new JsonException("No secret."), name);
    }

    public static KeyPage ReadKeyPage(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var keys = new List<KeyInfo>();
        string? next = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("keys"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) keys.Add(ReadKeyInfo(ref reader));
            }
            else if (reader.ValueTextEquals("next_continuation_token"u8))
            {
                next = NextString(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new KeyPage(keys, next);
    }

    public static KeyInfo ReadKeyInfo(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return ReadKeyInfo(ref reader);
    }

    private static KeyInfo ReadKeyInfo(ref Utf8JsonReader reader)
    {
        string? id = null, name = null;
        var status = KeyStatus.Active;
        List<BucketRoleEntry>? roles = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) id = NextString(ref reader);
            else if (reader.ValueTextEquals("name"u8)) name = NextString(ref reader);
            else if (reader.ValueTextEquals("status"u8)) status = NextStatus(ref reader);
            else if (reader.ValueTextEquals("buckets_roles"u8)) roles = ReadRoles(ref reader);
            else reader.Skip();
        }

        return new KeyInfo(id ?? throw new JsonException("No id."), name ?? throw new JsonException("No name."), status, roles);
    }

    private static List<BucketRoleEntry> ReadRoles(ref Utf8JsonReader reader)
    {
        var roles = new List<BucketRoleEntry>();
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            string? bucket = null;
            var role = KeyBucketRole.ReadOnly;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("bucket_name"u8)) bucket = NextString(ref reader);
                else if (reader.ValueTextEquals("role"u8)) role = NextRole(ref reader);
                else reader.Skip();
            }

            roles.Add(new BucketRoleEntry(bucket ?? throw new JsonException("No bucket."), role));
        }

        return roles;
    }

    private static string? NextString(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static KeyStatus NextStatus(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.ValueTextEquals("Active"u8)) return KeyStatus.Active;
        return reader.ValueTextEquals("Inactive"u8) ? KeyStatus.Inactive : throw new JsonException("Unknown status.");
    }

    private static KeyBucketRole NextRole(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.ValueTextEquals("ReadOnly"u8)) return KeyBucketRole.ReadOnly;
        if (reader.ValueTextEquals("ReadWrite"u8)) return KeyBucketRole.ReadWrite;
        if (reader.ValueTextEquals("Editor"u8)) return KeyBucketRole.Editor;
        return reader.ValueTextEquals("Admin"u8) ? KeyBucketRole.Admin : throw new JsonException("Unknown role.");
    }

    private static ReadOnlySpan<byte> Text(KeyBucketRole role) => role switch
    {
        KeyBucketRole.ReadOnly => "ReadOnly"u8,
        KeyBucketRole.ReadWrite => "ReadWrite"u8,
        KeyBucketRole.Editor => "Editor"u8,
        _ => "Admin"u8,
    };
}
