using System;
using System.Text;
using Microsoft.AspNetCore.Http;
using StorageGrants.Emulator.Backblaze.State;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Backblaze.Authority;

/// <summary>Tells by the header <c>Authorization</c> which key sends a request: by id and secret to authorize, else by a token.</summary>
internal sealed class CallerCheck(BackblazeEmulatorOptions options, string masterKey, BackblazeStore store, TokenTable tokens)
{
    private const string BasicScheme = "Basic ";
    private readonly byte[] _masterDigest = BackblazeCredentials.Digest(masterKey);

    public Answer? Check(HttpContext context, Route route, out Caller caller)
    {
        caller = null!;
        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
            return B2Error.Unauthorized("The header Authorization is missing.");
        lock (store.Gate)
            return route.OperationId == BackblazeRoutes.Authorize ? BySecret(header, route, out caller) : ByToken(header, route, out caller);
    }

    private Answer? BySecret(string header, Route route, out Caller caller)
    {
        caller = new Caller(null, BackblazeRoutes.VersionOf(route));
        if (!TryReadBasic(header, out var id, out var secret))
            return B2Error.Unauthorized("Authorization must be Basic with the base64 of applicationKeyId:applicationKey.");
        if (id == options.AccountId)
            return new ApplicationKey(id, 0, "", _masterDigest, [], null, null, null).HasSecret(secret) ? null : Wrong();
        if (store.Keys.Find(id) is not { } key || !key.HasSecret(secret) || key.IsExpired(options.TimeProvider.GetUtcNow()))
            return Wrong();
        caller = caller with { Key = key };
        return key.HasSeveralBuckets && caller.Version < 4
            ? B2Error.Unauthorized("The application key has several buckets; authorize it by version 4.", "unsupported")
            : null;
    }

    private Answer? ByToken(string token, Route route, out Caller caller)
    {
        caller = new Caller(null, BackblazeRoutes.VersionOf(route));
        var (keyId, isExpired) = tokens.Find(token);
        if (keyId is null)
        {
            return B2Error.Unauthorized(
                token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? "Authorization must be the token alone, without Bearer." : "The authorization token is none of this emulator's.",
                "bad_auth_token");
        }

        if (isExpired)
            return B2Error.Unauthorized("The authorization token has expired; authorize again.", "expired_auth_token");
        if (keyId == options.AccountId)
            return null;
        if (store.Keys.Find(keyId) is not { } key)
            return B2Error.Unauthorized($"The application key {Quoted.Value(keyId)} was deleted, and its tokens with it.", "bad_auth_token");
        if (key.IsExpired(options.TimeProvider.GetUtcNow()))
            return B2Error.Unauthorized("The application key has expired, and its tokens with it.", "expired_auth_token");
        caller = caller with { Key = key };
        return null;
    }

    private static Answer Wrong() => B2Error.Unauthorized("There is no such application key, its secret is another, or it has expired.");

    private static bool TryReadBasic(string header, out string id, out string secret)
    {
        (id, secret) = ("", "");
        if (!header.StartsWith(BasicScheme, StringComparison.OrdinalIgnoreCase))
            return false;
        var encoded = header[BasicScheme.Length..].Trim();
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var count))
            return false;
        var text = Encoding.UTF8.GetString(bytes, 0, count);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return false;
        (id, secret) = (text[..colon], text[(colon + 1)..]);
        return true;
    }
}
