using System.Net;
using StorageGrants.Emulator.Responses;
using static StorageGrants.Emulator.BackblazeEmulatorChoices;

namespace StorageGrants.Emulator.Backblaze;

/// <summary>Refusals with the vendor's codes (docs/vendors/backblaze-api.md).</summary>
internal static class B2Error
{
    public const string BadRequest = "bad_request";
    public const string BadBucketId = "bad_bucket_id";
    public const string DuplicateBucketName = "duplicate_bucket_name";
    public const string TooManyBuckets = "too_many_buckets";

    public static Answer Refused(string code, string message) => Answer.Refused(BadRequestStatus, message, code: code);

    /// <summary>The key may not do it, or is none.</summary>
    public static Answer Unauthorized(string message, string code = "unauthorized") => Answer.Refused(UnauthorizedStatus, message, code: code);

    public static Answer AccessDenied(string message) => Answer.Refused(AccessDeniedStatus, message, code: "access_denied");

    public static Answer Conflict(string message) => Answer.Refused(ConflictStatus, message, code: "conflict");

    /// <summary>The code that goes with a status by itself, for faults.</summary>
    public static string CodeOf(int status) => (HttpStatusCode)status switch
    {
        HttpStatusCode.Unauthorized => "unauthorized",
        HttpStatusCode.Forbidden => "access_denied",
        HttpStatusCode.NotFound => "not_found",
        HttpStatusCode.MethodNotAllowed => "method_not_allowed",
        HttpStatusCode.RequestTimeout => "request_timeout",
        HttpStatusCode.Conflict => "conflict",
        HttpStatusCode.TooManyRequests => "too_many_requests",
        HttpStatusCode.InternalServerError => "internal_error",
        HttpStatusCode.ServiceUnavailable => "service_unavailable",
        _ => BadRequest,
    };
}
