namespace StorageGrants.Emulator;

/// <summary>A user of a <see cref="TigrisOrganizationsEmulator"/> with an access key of the user's own. Printing it shows no secret.</summary>
public sealed class TigrisOrganizationsUser
{
    internal TigrisOrganizationsUser(string userId, string organizationId, string accessKeyId, string secretAccessKey, string sessionToken)
    {
        UserId = userId;
        OrganizationId = organizationId;
        AccessKeyId = accessKeyId;
        SecretAccessKey = secretAccessKey;
        SessionToken = sessionToken;
    }

    /// <summary>Id of the user.</summary>
    public string UserId { get; }

    /// <summary>Id of the organization that the access key is for.</summary>
    public string OrganizationId { get; }

    /// <summary>Id of the access key.</summary>
    public string AccessKeyId { get; }

    /// <summary>Secret of the access key. A secret of the emulator only.</summary>
    public string SecretAccessKey { get; }

    /// <summary>A session, as browsers have one: sent as <c>x-amz-security-token</c> with the organization in <c>X-Tigris-Namespace</c>. Ends with the emulator.</summary>
    public string SessionToken { get; }

    /// <summary>The ids, without secret and session.</summary>
    public override string ToString() => UserId + " in " + OrganizationId + " with " + AccessKeyId;
}
