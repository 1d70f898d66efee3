using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Access;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.TigrisOrganizations.Authority;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Operations;

/// <summary>Access keys and their roles.</summary>
internal sealed class KeyOperations(TimeProvider time, OrganizationsStore store, OrganizationDecisions decisions)
{
    private const string CreateKey = "CreateBucketAccessKey";

    public Answer Create(OrganizationsCall call)
    {
        var asked = call.Body.Get("Req")!;
        if (ReadRoles(call, asked, out var roles) is { } refusal)
            return refusal;
        var secret = KeyMaterial.NewSecret();
        var key = new AccessKey(
            KeyMaterial.NewKeyId(), store.NextSequence(), call.Organization.Id, call.User.Id, asked.GetString("name")!, KeyMaterial.SigningKey(secret), time.GetUtcNow(), roles, []);
        store.Commit(new OrganizationsChange { Keys = [key] });
        return Answer.Ok(json =>
        {
            json.WriteStartObject("CreateAccessKeyResult");
            json.WriteStartObject("AccessKey");
            json.WriteString("AccessKeyId", key.Id);
            json.WriteString("SecretAccessKey", secret);
            json.WriteString("UserName", key.Name);
            json.WriteTime("CreateDate", key.Created);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    public Answer Replace(OrganizationsCall call)
    {
        var asked = call.Body.Get("Req")!;
        if (Find(call, asked.GetString("id")!, out var key) is { } missing)
            return missing;
        if (ReadRoles(call, asked, out var roles) is { } refusal)
            return refusal;
        store.Commit(new OrganizationsChange { Keys = [key with { Roles = roles }] });
        return Succeeded();
    }

    public Answer List(OrganizationsCall call)
    {
        var isAdministrator = IsAdministrator(call);
        var seen = store.Keys.All.Where(key => key.OrganizationId == call.Organization.Id && (isAdministrator || key.CreatorId == call.User.Id));
        if (call.Text("KeyId") is { } id)
            seen = seen.Where(key => key.Id == id);
        if (MarkerPage<AccessKey>.Read(call, seen, out var page) is { } refusal)
            return refusal;
        return Answer.Ok(json =>
        {
            page.WriteEnd(json);
            json.WriteStartArray("Keys");
            foreach (var key in page.Items)
                Write(json, key);
            json.WriteEndArray();
        });
    }

    public Answer Rotate(OrganizationsCall call)
    {
        if (Find(call, call.Text("AccessKeyId")!, out var key) is { } missing)
            return missing;
        var secret = KeyMaterial.NewSecret();
        store.Commit(new OrganizationsChange { Keys = [key with { SecretDigest = KeyMaterial.SigningKey(secret) }] });
        return Answer.Ok(json =>
        {
            json.WriteString("status", "success");
            json.WriteStartObject("rotate_access_key_result");
            json.WriteString("id", key.Id);
            json.WriteString("new_secret", secret);
            json.WriteEndObject();
        });
    }

    public Answer Delete(OrganizationsCall call)
    {
        if (Find(call, call.Text("AccessKeyId")!, out var key) is { } missing)
            return missing;
        store.Commit(new OrganizationsChange { RemovedKeys = [key.Id] });
        return Answer.Empty;
    }

    /// <summary>The key of a call about one: one's own, or any for those who may make keys for every bucket.</summary>
    public Answer? Find(OrganizationsCall call, string id, out AccessKey key)
    {
        key = store.Keys.Find(id)!;
        if (key is null || key.OrganizationId != call.Organization.Id)
            return OrganizationsError.Missing($"The organization has no access key {Quoted.Value(id)}.");
        return key.CreatorId == call.User.Id || IsAdministrator(call) ? null : OrganizationsError.Denied("The access key was made by another user, and the member role of the caller does not reach it.");
    }

    /// <summary>Whether the caller may make keys for every bucket of the organization.</summary>
    public bool IsAdministrator(OrganizationsCall call) =>
        decisions.Explain(call.Organization.Id, new AccessRequest(call.User.Id, CreateKey)).Effect == Effect.Allow;

    private Answer? ReadRoles(OrganizationsCall call, JsonValue asked, out IReadOnlyList<BucketRoleAssignment> roles)
    {
        var read = asked.Get("buckets_role")!.Items.Select(static entry => new BucketRoleAssignment(entry.GetString("bucket")!, entry.GetString("role")!)).ToArray();
        roles = read;
        if (read.Length > 1 && Array.Exists(read, static entry => entry.Role == BucketRoleAssignment.OrganizationRole))
            return OrganizationsError.Invalid($"buckets_role has {BucketRoleAssignment.OrganizationRole} beside other roles; it must be the only entry.");
        return read.Select(entry => Refusal(call, entry)).FirstOrDefault(static refusal => refusal is not null);
    }

    // Nobody hands out with a key what they have not got: the key is for a bucket they may make keys for, and writes only where they do.
    private Answer? Refusal(OrganizationsCall call, BucketRoleAssignment entry)
    {
        var isEverywhere = entry.Bucket == BucketRoleAssignment.AllBuckets;
        if (entry.Role == BucketRoleAssignment.OrganizationRole && !isEverywhere)
            return OrganizationsError.Invalid($"buckets_role has {entry.Role} on {Quoted.Value(entry.Bucket)}; it goes with {BucketRoleAssignment.AllBuckets} only.");
        if (entry.Role != BucketRoleAssignment.OrganizationRole && !decisions.Knows("KeyRole", entry.Role))
            return OrganizationsError.Invalid($"buckets_role has {Quoted.Value(entry.Role)}, which the edition of the emulator does not know.");
        var bucket = isEverywhere ? null : store.Buckets.Find(entry.Bucket);
        if (!isEverywhere && bucket?.OrganizationId != call.Organization.Id)
            return OrganizationsError.Missing($"The organization has no bucket {Quoted.Value(entry.Bucket)}.");
        var isWriting = entry.Role == BucketRoleAssignment.OrganizationRole || decisions.Writes(entry.Role);
        return OrganizationsError.Of(decisions.Explain(call.Organization.Id, new AccessRequest(call.User.Id, CreateKey, bucket?.Name)))
            ?? OrganizationsError.Of(decisions.Explain(call.Organization.Id, new AccessRequest(call.User.Id, isWriting ? "WriteBucket" : "ReadBucket", bucket?.Name)));
    }

    private static Answer Succeeded() => Answer.Ok(static json =>
    {
        json.WriteString("status", "success");
        json.WriteString("message", "");
    });

    private static void Write(Utf8JsonWriter json, AccessKey key)
    {
        json.WriteStartObject();
        json.WriteString("access_key_id", key.Id);
        json.WriteString("username", key.Name);
        json.WriteString("status", "active");
        json.WriteTime("created_at", key.Created);
        json.WriteString("namespace_id", key.OrganizationId);
        json.WriteStartArray("buckets_role");
        foreach (var entry in key.Roles)
        {
            json.WriteStartObject();
            json.WriteString("bucket", entry.Bucket);
            json.WriteString("role", entry.Role);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
