namespace StorageGrants.Backblaze;

/// <summary>
/// Values of <see cref="BackblazeException.Code"/> that the vendor documents and programs act on. There are others, and new
/// ones can come (docs/vendors/backblaze-api.md).
/// </summary>
public static class BackblazeErrorCodes
{
    /// <summary>400: a field is missing, unknown or has a value that is not accepted.</summary>
    public const string BadRequest = "bad_request";

    /// <summary>400: the body is no JSON of the right form.</summary>
    public const string BadJson = "bad_json";

    /// <summary>400: the bucket does not exist.</summary>
    public const string BadBucketId = "bad_bucket_id";

    /// <summary>400: the name is taken, by any account.</summary>
    public const string DuplicateBucketName = "duplicate_bucket_name";

    /// <summary>400: the account has as many buckets as it may have.</summary>
    public const string TooManyBuckets = "too_many_buckets";

    /// <summary>401: the key is wrong, or may not do this: it lacks the capability, the bucket or the prefix. Authorizing again does not help.</summary>
    public const string Unauthorized = "unauthorized";

    /// <summary>401: the token is none. The client authorizes again once by itself.</summary>
    public const string BadAuthToken = "bad_auth_token";

    /// <summary>401: the token is too old. The client authorizes again once by itself.</summary>
    public const string ExpiredAuthToken = "expired_auth_token";

    /// <summary>401: the key is valid, but not for this version of the API: a key of several buckets needs version 4.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>403: refused for another reason than the rights of the key.</summary>
    public const string AccessDenied = "access_denied";

    /// <summary>429: too many requests; <see cref="ApiErrorException.RetryAfter"/> says how long to wait.</summary>
    public const string TooManyRequests = "too_many_requests";

    /// <summary>503: try again later.</summary>
    public const string ServiceUnavailable = "service_unavailable";
}
