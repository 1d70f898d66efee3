using System;
using Microsoft.AspNetCore.Http;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid.Authority;

/// <summary>Tells by the header <c>Authorization</c> which user sends a request. The token stands behind <c>Bearer</c> or alone.</summary>
internal sealed class TokenCheck(StorageGridStore store, StorageGridTokens tokens)
{
    private const string Scheme = "Bearer ";

    public Answer? Check(HttpContext context, Route route, out Caller caller)
    {
        caller = new Caller(null, StorageGridRoutes.VersionOf(route), "", default);
        if (route.OperationId is StorageGridRoutes.Authorize or StorageGridRoutes.ListVersions)
            return null;
        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
            return StorageGridError.Unauthorized("The header Authorization is missing; sign in and send Bearer and the token.");
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : header;
        var (userId, expires) = tokens.Find(token);
        if (userId is null || store.FindUser(userId) is not { } user)
            return StorageGridError.Unauthorized("The token is none, has expired, or its user was deleted; sign in again.");
        caller = caller with { User = user, Token = token, Expires = expires };
        return null;
    }
}
