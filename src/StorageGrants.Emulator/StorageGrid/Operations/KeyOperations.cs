using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.StorageGrid.State;
using static StorageGrants.Emulator.StorageGridEmulatorChoices;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>S3 access keys, one's own and those of others: made, listed and deleted, never changed.</summary>
internal sealed class KeyOperations(Tenant tenant)
{
    private const string Mask = "****************";

    public Answer List(TenantCall call) =>
        Owner(call, out var user) ?? tenant.List(call, Live(user), (json, key) => Write(json, user, key));

    public Answer Get(TenantCall call) =>
        Owner(call, out var user) ?? Named(call, user, out var key) ?? tenant.Object(call, json => Write(json, user, key));

    public Answer Create(TenantCall call)
    {
        if (Owner(call, out var user) is { } unknown)
            return unknown;
        if (Expiry(call, out var expires) is { } refusal)
            return refusal;
        var (accessKey, secret) = (StorageGridCredentials.NewAccessKey(), StorageGridCredentials.NewSecret());
        var key = Keep(user, accessKey, secret, expires);
        return tenant.Created(call, json =>
        {
            Write(json, user, key);
            json.WriteString("accessKey", accessKey);
            json.WriteString("secretAccessKey", secret);
        });
    }

    public Answer Replicate(TenantCall call)
    {
        if (Owner(call, out var user) is { } unknown)
            return unknown;
        if (Expiry(call, out var expires) is { } refusal)
            return refusal;
        Keep(user, call.Text("accessKey")!, call.Text("secretAccessKey")!, expires);
        return StorageGridEnvelope.NoContent;
    }

    public Answer Delete(TenantCall call)
    {
        if ((Owner(call, out var user) ?? Named(call, user, out _)) is { } refusal)
            return refusal;
        tenant.Store.Commit(new StorageGridChange { RemovedKeys = [call.Path("accessKeyId")] });
        return StorageGridEnvelope.NoContent;
    }

    // Paths of one's own keys name no user.
    private Answer? Owner(TenantCall call, out TenantUser user)
    {
        var id = call.Request.Path.GetValueOrDefault("userId", call.User.Id);
        user = tenant.Store.FindUser(id)!;
        return user is null ? StorageGridError.NotFound("user", id) : null;
    }

    private Answer? Named(TenantCall call, TenantUser user, out TenantKey key)
    {
        key = Live(user).FirstOrDefault(known => known.Id == call.Path("accessKeyId"))!;
        return key is null ? StorageGridError.NotFound("S3 access key of this user", call.Path("accessKeyId")) : null;
    }

    private Answer? Expiry(TenantCall call, out DateTimeOffset? expires)
    {
        expires = call.Text("expires") is { } text ? Timestamps.Read(text) : null;
        var (least, most) = (tenant.Now.AddSeconds(MinKeySeconds), tenant.Now.AddYears(MaxKeyYears));
        return expires < least || expires > most
            ? StorageGridError.Invalid("expires", string.Create(CultureInfo.InvariantCulture, $"is {expires:O}; accepted are {least:O} to {most:O}, or null."))
            : null;
    }

    private TenantKey Keep(TenantUser user, string accessKey, string secret, DateTimeOffset? expires)
    {
        var key = new TenantKey(
            StorageGridCredentials.NewKeyId(), tenant.Store.NextSequence(), user.Id, StorageGridCredentials.Digest(accessKey),
            accessKey[Math.Max(0, accessKey.Length - ShownKeyLength)..], StorageGridCredentials.Digest(secret), expires);
        tenant.Store.Commit(new StorageGridChange { Keys = [key] });
        return key;
    }

    private IEnumerable<TenantKey> Live(TenantUser user)
    {
        var now = tenant.Now;
        return tenant.Store.Keys.All.Where(key => key.UserId == user.Id && !key.IsExpired(now));
    }

    private void Write(Utf8JsonWriter json, TenantUser user, TenantKey key)
    {
        json.WriteString("id", key.Id);
        json.WriteString("accountId", tenant.Options.AccountId);
        json.WriteString("displayName", Mask + key.Ending);
        json.WriteString("userURN", tenant.Urn(user.UniqueName));
        json.WriteString("userUUID", user.Id);
        if (key.Expires is { } expires)
            json.WriteTime("expires", expires);
        else
            json.WriteNull("expires");
    }
}
