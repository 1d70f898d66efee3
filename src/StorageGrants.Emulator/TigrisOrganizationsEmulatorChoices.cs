namespace StorageGrants.Emulator;

/// <summary>
/// What the emulator of Tigris Organizations had to choose, as numbers: the vendor documents none of the errors of these calls.
/// Each is listed in docs/emulator-tigris-organizations.md. Do not build production code on it.
/// </summary>
public static class TigrisOrganizationsEmulatorChoices
{
    /// <summary>HTTP status for a path, or an action in its query, that is no operation.</summary>
    public const int UnknownPathStatus = 404;

    /// <summary>HTTP status for a known path with another method.</summary>
    public const int WrongMethodStatus = 405;

    /// <summary>HTTP status for a request with neither signature nor session token.</summary>
    public const int MissingSignatureStatus = 403;

    /// <summary>HTTP status for a signature that cannot be read, or leaves out what it must cover.</summary>
    public const int MalformedSignatureStatus = 400;

    /// <summary>HTTP status for an access key that does not exist.</summary>
    public const int UnknownAccessKeyStatus = 403;

    /// <summary>HTTP status for a signature that does not fit the request.</summary>
    public const int WrongSignatureStatus = 403;

    /// <summary>HTTP status for a signed time that is too old or too far ahead.</summary>
    public const int TimeOutsideToleranceStatus = 403;

    /// <summary>HTTP status for a session token that is none of this emulator's, or not for the organization it names.</summary>
    public const int UnknownSessionStatus = 403;

    /// <summary>HTTP status for a body that is not the one that was signed.</summary>
    public const int AlteredBodyStatus = 400;

    /// <summary>HTTP status for a body of another media type.</summary>
    public const int UnsupportedContentTypeStatus = 415;

    /// <summary>HTTP status for a body that is too large.</summary>
    public const int BodyTooLargeStatus = 413;

    /// <summary>HTTP status for values that are not accepted.</summary>
    public const int InvalidInputStatus = 400;

    /// <summary>HTTP status for what the caller may not do.</summary>
    public const int AccessDeniedStatus = 403;

    /// <summary>HTTP status when a key, policy, bucket, user, invitation or team does not exist.</summary>
    public const int NoSuchEntityStatus = 404;

    /// <summary>HTTP status when a policy name, an organization id or an invitation exists already.</summary>
    public const int EntityAlreadyExistsStatus = 409;

    /// <summary>HTTP status when the emulator itself fails.</summary>
    public const int EmulatorFailureStatus = 500;

    /// <summary>How far the signed time may lie before or after the clock, in seconds.</summary>
    public const int TimeToleranceSeconds = 900;

    /// <summary>Items of a page when the call does not say, and the most there are on one.</summary>
    public const int MaxItems = 1000;

    /// <summary>How long an invitation can be accepted, in days.</summary>
    public const int InvitationDays = 7;

    /// <summary>Random characters of a key id, after <c>tid_</c>.</summary>
    public const int AccessKeyIdLength = 24;

    /// <summary>Random characters of a secret, after <c>tsec_</c>.</summary>
    public const int SecretLength = 64;

    /// <summary>Random characters of a session token.</summary>
    public const int SessionTokenLength = 60;
}
