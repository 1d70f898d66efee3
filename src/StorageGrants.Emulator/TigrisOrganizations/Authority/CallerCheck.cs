using System.Collections.Generic;
using Microsoft.AspNetCore.Http;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.TigrisOrganizations.Signing;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Authority;

/// <summary>Tells who sends a request: the maker of the key that signs it, or who has the session it names.</summary>
internal sealed class CallerCheck(OrganizationsStore store, SessionTable sessions, SignatureV4Check signatures, OwnerKey owner)
{
    private const string TokenHeader = "x-amz-security-token";
    private const string OrganizationHeader = "X-Tigris-Namespace";

    public Answer? Check(HttpContext context, out Caller caller)
    {
        caller = null!;
        var header = context.Request.Headers.Authorization.ToString();
        var token = context.Request.Headers[TokenHeader].ToString();
        lock (store.Gate)
        {
            if (header.Length > 0)
                return BySignature(context, header, out caller);
            return token.Length > 0
                ? BySession(token, context.Request.Headers[OrganizationHeader].ToString(), out caller)
                : OrganizationsError.Unsigned($"The request is not signed. Give Authorization: {SignedScope.Algorithm} ..., or {TokenHeader} with {OrganizationHeader}.");
        }
    }

    private Answer? BySignature(HttpContext context, string header, out Caller caller)
    {
        caller = null!;
        if (SignedScope.Read(header) is not { } signed)
        {
            return OrganizationsError.Malformed(
                $"Authorization must be {SignedScope.Algorithm} Credential=<key id>/<yyyyMMdd>/<region>/<service>/aws4_request, SignedHeaders=<names>, Signature=<64 hexadecimal digits>.");
        }

        var (organization, user, key) = signed.AccessKeyId == owner.AccessKeyId
            ? (owner.OrganizationId, owner.UserId, owner.SigningKey)
            : store.Keys.Find(signed.AccessKeyId) is { } found ? (found.OrganizationId, found.CreatorId, found.SecretDigest) : default;
        if (key is null)
            return OrganizationsError.UnknownKey($"There is no access key {Quoted.Value(signed.AccessKeyId)}.");
        if (signatures.Check(context, signed, key) is { } refusal)
            return refusal;
        caller = new Caller(store.Users.Find(user)!, store.Organizations.Find(organization)!);
        return caller.Organization.Members.ContainsKey(user) ? null : OrganizationsError.Denied("The user who made the access key is no member of its organization any more.");
    }

    private Answer? BySession(string token, string organizationId, out Caller caller)
    {
        caller = null!;
        if (!sessions.TryFind(token, out var userId))
            return OrganizationsError.UnknownSession($"{TokenHeader} is no session of this emulator.");
        if (store.Organizations.Find(organizationId) is not { } organization || !organization.Members.ContainsKey(userId))
            return OrganizationsError.UnknownSession($"{OrganizationHeader} is {Quoted.Value(organizationId)}; accepted is the id of an organization of the user.");
        caller = new Caller(store.Users.Find(userId)!, organization);
        return null;
    }
}
