using System.Net;
using StorageGrants.Access;
using StorageGrants.Emulator.Responses;
using static StorageGrants.Emulator.TigrisOrganizationsEmulatorChoices;

namespace StorageGrants.Emulator.TigrisOrganizations;

/// <summary>Refusals. The codes are those of the AWS interfaces that the plane resembles; the vendor lists none.</summary>
internal static class OrganizationsError
{
    public const string InvalidInput = "InvalidInput";

    public static Answer Invalid(string message) => Answer.Refused(InvalidInputStatus, message, code: InvalidInput);

    public static Answer Missing(string message) => Answer.Refused(NoSuchEntityStatus, message, code: "NoSuchEntity");

    public static Answer Taken(string message) => Answer.Refused(EntityAlreadyExistsStatus, message, code: "EntityAlreadyExists");

    public static Answer Denied(string message) => Answer.Refused(AccessDeniedStatus, message, code: "AccessDenied");

    /// <summary>The refusal of a decision; null when it allows. What is not documented is refused too.</summary>
    public static Answer? Of(AccessExplanation decision) => decision.Effect == Effect.Allow ? null : Denied(decision.Reason);

    public static Answer Unsigned(string message) => Answer.Refused(MissingSignatureStatus, message, code: "MissingAuthenticationToken");

    public static Answer Malformed(string message) => Answer.Refused(MalformedSignatureStatus, message, code: "IncompleteSignature");

    public static Answer UnknownKey(string message) => Answer.Refused(UnknownAccessKeyStatus, message, code: "InvalidAccessKeyId");

    public static Answer WrongSignature(string message) => Answer.Refused(WrongSignatureStatus, message, code: "SignatureDoesNotMatch");

    public static Answer Skewed(string message) => Answer.Refused(TimeOutsideToleranceStatus, message, code: "RequestTimeTooSkewed");

    public static Answer UnknownSession(string message) => Answer.Refused(UnknownSessionStatus, message, code: "InvalidToken");

    /// <summary>The code that goes with a status by itself, for faults.</summary>
    public static string CodeOf(int status) => (HttpStatusCode)status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "AccessDenied",
        HttpStatusCode.NotFound => "NoSuchEntity",
        HttpStatusCode.TooManyRequests => "Throttling",
        HttpStatusCode.ServiceUnavailable => "ServiceUnavailable",
        HttpStatusCode.InternalServerError => "InternalFailure",
        _ => InvalidInput,
    };
}
