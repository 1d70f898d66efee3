namespace StorageGrants.Emulator;

/// <summary>
/// What the emulator of StorageGRID had to choose, or took over, as numbers. Each is listed in docs/emulator-storagegrid.md with
/// how sure it is. Do not build production code on what the vendor does not document.
/// </summary>
public static class StorageGridEmulatorChoices
{
    /// <summary>HTTP status for a path that is no operation of the release.</summary>
    public const int UnknownPathStatus = 404;

    /// <summary>HTTP status for a known path with another method.</summary>
    public const int WrongMethodStatus = 405;

    /// <summary>HTTP status for a body that is not declared as JSON.</summary>
    public const int UnsupportedContentTypeStatus = 415;

    /// <summary>HTTP status for a body that is too large.</summary>
    public const int BodyTooLargeStatus = 413;

    /// <summary>HTTP status for a body that is empty, not UTF-8 or not JSON.</summary>
    public const int MalformedBodyStatus = 400;

    /// <summary>HTTP status for values that are not accepted.</summary>
    public const int InvalidValueStatus = 422;

    /// <summary>HTTP status for a policy that the service does not take.</summary>
    public const int InvalidPolicyStatus = 400;

    /// <summary>HTTP status for a wrong user name or password, and for a token that is none or too old.</summary>
    public const int UnauthorizedStatus = 401;

    /// <summary>HTTP status for what the user may not do, signing in included.</summary>
    public const int ForbiddenStatus = 403;

    /// <summary>HTTP status for a group, user, key or bucket that does not exist.</summary>
    public const int NotFoundStatus = 404;

    /// <summary>HTTP status for a name that is taken.</summary>
    public const int ConflictStatus = 409;

    /// <summary>HTTP status when the emulator itself fails.</summary>
    public const int EmulatorFailureStatus = 500;

    /// <summary>HTTP status of a call that created something.</summary>
    public const int CreatedStatus = 201;

    /// <summary>HTTP status of a call whose work goes on in the background.</summary>
    public const int AcceptedStatus = 202;

    /// <summary>HTTP status of a call that has nothing to answer.</summary>
    public const int NoContentStatus = 204;

    /// <summary>How long a token lives, in hours.</summary>
    public const int TokenHours = 16;

    /// <summary>Groups or users of a page when the call does not say.</summary>
    public const int DefaultLimit = 25;

    /// <summary>How far ahead the expiry of a key may lie, in years.</summary>
    public const int MaxKeyYears = 5;

    /// <summary>How far ahead the expiry of a key must lie, in seconds.</summary>
    public const int MinKeySeconds = 60;

    /// <summary>Random characters of an access key.</summary>
    public const int AccessKeyLength = 20;

    /// <summary>Characters of an access key that are shown later.</summary>
    public const int ShownKeyLength = 4;

    /// <summary>Random characters of the secret of a key, after <c>sgsec-</c>.</summary>
    public const int SecretLength = 40;

    /// <summary>Random characters of a password the emulator makes, after <c>sgsec-</c>.</summary>
    public const int PasswordLength = 24;

    /// <summary>Random characters of a token, after <c>sgtok-</c>.</summary>
    public const int TokenLength = 64;
}
