namespace StorageGrants.Emulator;

/// <summary>
/// What the emulator of Backblaze had to choose, or took over, as numbers. Each is listed in docs/emulator-backblaze.md with how sure
/// it is. Do not build production code on what the vendor does not document.
/// </summary>
public static class BackblazeEmulatorChoices
{
    /// <summary>HTTP status for a path that is no operation.</summary>
    public const int UnknownPathStatus = 404;

    /// <summary>HTTP status for a known path with another method than GET and POST.</summary>
    public const int WrongMethodStatus = 405;

    /// <summary>HTTP status for a body that is too large, empty, not UTF-8 or not JSON.</summary>
    public const int MalformedBodyStatus = 400;

    /// <summary>HTTP status for values that are not accepted.</summary>
    public const int BadRequestStatus = 400;

    /// <summary>HTTP status for wrong credentials, refused tokens, and what the key may not do.</summary>
    public const int UnauthorizedStatus = 401;

    /// <summary>HTTP status for Partner calls with another key than the master key.</summary>
    public const int AccessDeniedStatus = 403;

    /// <summary>HTTP status when <c>ifRevisionIs</c> names another revision than the present one.</summary>
    public const int ConflictStatus = 409;

    /// <summary>HTTP status when the emulator itself fails.</summary>
    public const int EmulatorFailureStatus = 500;

    /// <summary>How long a token lives, in hours.</summary>
    public const int TokenHours = 24;

    /// <summary>Keys of a page when the call does not say.</summary>
    public const int DefaultKeyCount = 100;

    /// <summary>Groups of a page when the call does not say.</summary>
    public const int DefaultGroupCount = 100;

    /// <summary>Members of a page when the call does not say.</summary>
    public const int DefaultMemberCount = 100;

    /// <summary>Buckets an account can have.</summary>
    public const int MaxBuckets = 100;

    /// <summary>Members a group can have.</summary>
    public const int MaxGroupMembers = 5000;

    /// <summary>Random characters of a secret, after <c>b2sec-</c>.</summary>
    public const int SecretLength = 40;

    /// <summary>Random characters of a token.</summary>
    public const int TokenLength = 60;

    /// <summary>The part sizes of the authorize answer, in bytes; nothing is uploaded here.</summary>
    public const int RecommendedPartSize = 100_000_000;

    /// <summary>The least part size of the authorize answer, in bytes; nothing is uploaded here.</summary>
    public const int AbsoluteMinimumPartSize = 5_000_000;
}
