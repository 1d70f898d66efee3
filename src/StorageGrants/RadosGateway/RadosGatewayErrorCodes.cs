namespace StorageGrants.RadosGateway;

/// <summary>
/// Values of <see cref="RadosGatewayAdminException.Code"/> that programs act on. There are others, and new ones can come
/// (docs/vendors/sobject.md).
/// </summary>
public static class RadosGatewayErrorCodes
{
    /// <summary>400: a parameter is missing, has a wrong value or belongs to no operation.</summary>
    public const string InvalidArgument = "InvalidArgument";

    /// <summary>400: <c>user-caps</c> names no cap or no permission.</summary>
    public const string InvalidCapability = "InvalidCapability";

    /// <summary>403: the calling user lacks the cap, or the key does not exist, or it was refused for another reason.</summary>
    public const string AccessDenied = "AccessDenied";

    /// <summary>403: no user has the access key that signed, or the key to remove is not there.</summary>
    public const string InvalidAccessKeyId = "InvalidAccessKeyId";

    /// <summary>403: the secret is wrong, or something changed the request on its way.</summary>
    public const string SignatureDoesNotMatch = "SignatureDoesNotMatch";

    /// <summary>403: the clock that dated the request differs too much from the gateway's.</summary>
    public const string RequestTimeTooSkewed = "RequestTimeTooSkewed";

    /// <summary>404: the user does not exist.</summary>
    public const string NoSuchUser = "NoSuchUser";

    /// <summary>404: the sub-user does not exist.</summary>
    public const string NoSuchSubUser = "NoSuchSubUser";

    /// <summary>404: the key does not exist. Version 16 answers <see cref="InvalidAccessKeyId"/>.</summary>
    public const string NoSuchKey = "NoSuchKey";

    /// <summary>404: the user does not have the cap. Version 16 answers success.</summary>
    public const string NoSuchCap = "NoSuchCap";

    /// <summary>409: a user of this id exists.</summary>
    public const string UserAlreadyExists = "UserAlreadyExists";

    /// <summary>409: a sub-user of this name exists. Version 16 answers success and makes another key.</summary>
    public const string SubuserExists = "SubuserExists";

    /// <summary>409: another user has this access key.</summary>
    public const string KeyExists = "KeyExists";

    /// <summary>409: another user has this email address.</summary>
    public const string EmailExists = "EmailExists";

    /// <summary>409: the user still has buckets.</summary>
    public const string BucketAlreadyExists = "BucketAlreadyExists";
}
