namespace StorageGrants.Emulator;

/// <summary>
/// What the emulator had to choose because the vendor's documents state nothing. Each is listed in docs/emulator.md.
/// Do not build production code on these values: the live service may answer differently.
/// </summary>
public static class TigrisEmulatorChoices
{
    /// <summary>HTTP status for a path that is no operation.</summary>
    public const int UnknownPathStatus = 404;

    /// <summary>HTTP status for a known path with another method; the <c>Allow</c> header lists the right ones.</summary>
    public const int WrongMethodStatus = 405;

    /// <summary>HTTP status when the provider id in the path is not the emulator's.</summary>
    public const int UnknownProviderStatus = 401;

    /// <summary>HTTP status when one of the three signing headers is absent.</summary>
    public const int MissingSigningHeaderStatus = 401;

    /// <summary>HTTP status when a signing header is repeated or has the wrong form.</summary>
    public const int MalformedSigningHeaderStatus = 401;

    /// <summary>HTTP status when the digest does not match the request.</summary>
    public const int WrongSignatureStatus = 401;

    /// <summary>HTTP status when the signed time is further from the clock than <see cref="TimeToleranceSeconds"/>.</summary>
    public const int TimeOutsideToleranceStatus = 401;

    /// <summary>HTTP status when a nonce was used before while its time was still acceptable.</summary>
    public const int ReplayedNonceStatus = 401;

    /// <summary>HTTP status for a body that is not declared as UTF-8 JSON.</summary>
    public const int UnsupportedContentTypeStatus = 415;

    /// <summary>HTTP status for a body larger than <see cref="MaxBodyBytes"/>.</summary>
    public const int BodyTooLargeStatus = 413;

    /// <summary>HTTP status for a body that is empty, not UTF-8, starts with a byte order mark, or is not JSON.</summary>
    public const int MalformedBodyStatus = 400;

    /// <summary>HTTP status for JSON that breaks the schema of the operation, duplicate members included.</summary>
    public const int InvalidBodyStatus = 400;

    /// <summary>HTTP status for a path or query parameter that breaks the schema of the operation, is missing or given twice.</summary>
    public const int InvalidParameterStatus = 400;

    /// <summary>HTTP status for lifecycle rules with a date that is past or not midnight UTC, with transitions out of order, or on a bucket with snapshots.</summary>
    public const int InvalidLifecycleStatus = 400;

    /// <summary>HTTP status for a usage period that is empty or does not start and end at midnight UTC.</summary>
    public const int InvalidPeriodStatus = 400;

    /// <summary>HTTP status for a list of grants that the edition's rules for <c>*</c> and <c>Admin</c> forbid.</summary>
    public const int InvalidGrantsStatus = 400;

    /// <summary>HTTP status of the documented "permission error": granting a role on a bucket the caller may not grant on.</summary>
    public const int GrantRefusedStatus = 403;

    /// <summary>HTTP status when a Member call names a key of another user.</summary>
    public const int ForeignKeyStatus = 403;

    /// <summary>HTTP status when a Member call provisions or forks a bucket that another user provisioned.</summary>
    public const int ForeignBucketStatus = 403;

    /// <summary>HTTP status when a call that is not an Admin's changes settings of an organization, in edition 2026-06.</summary>
    public const int OrganizationSettingsRefusedStatus = 403;

    /// <summary>HTTP status of everything that an organization does not do while it is switched off.</summary>
    public const int InactiveOrganizationStatus = 403;

    /// <summary>HTTP status when an organization is made a second time.</summary>
    public const int OrganizationTakenStatus = 409;

    /// <summary>HTTP status when a bucket name belongs to another organization.</summary>
    public const int BucketTakenStatus = 409;

    /// <summary>HTTP status when the source of a fork does not exist in the organization.</summary>
    public const int UnknownForkSourceStatus = 404;

    /// <summary>HTTP status for an organization that was never made or provisioned.</summary>
    public const int UnknownOrganizationStatus = 404;

    /// <summary>HTTP status for a bucket that does not exist in the organization.</summary>
    public const int UnknownBucketStatus = 404;

    /// <summary>HTTP status when a bucket with snapshots is deleted without <c>force=true</c>.</summary>
    public const int BucketNotEmptyStatus = 409;

    /// <summary>HTTP status for a snapshot of a bucket that does not have snapshots enabled.</summary>
    public const int SnapshotsDisabledStatus = 400;

    /// <summary>HTTP status for a snapshot that does not exist on the bucket.</summary>
    public const int UnknownSnapshotStatus = 404;

    /// <summary>HTTP status for an access key that does not exist in the organization.</summary>
    public const int UnknownKeyStatus = 404;

    /// <summary>HTTP status when the path, <c>attach_policies</c> or <c>add_policies</c> names a policy that does not exist.</summary>
    public const int UnknownPolicyStatus = 404;

    /// <summary>HTTP status when a new policy takes a name in use; documented for the policy call, inferred for <c>create_policies</c>.</summary>
    public const int PolicyTakenStatus = 409;

    /// <summary>HTTP status for a continuation token that the emulator did not hand out.</summary>
    public const int InvalidContinuationTokenStatus = 400;

    /// <summary>HTTP status when the emulator itself fails.</summary>
    public const int EmulatorFailureStatus = 500;

    /// <summary>How far the signed time may lie before or after the clock, in seconds.</summary>
    public const int TimeToleranceSeconds = 300;

    /// <summary>Longest accepted nonce, in characters; all printable ASCII without spaces.</summary>
    public const int MaxNonceLength = 128;

    /// <summary>Largest accepted request body, in bytes.</summary>
    public const int MaxBodyBytes = EmulatorLimits.MaxBodyBytes;

    /// <summary>How many violations of a body one message lists.</summary>
    public const int MaxReportedViolations = EmulatorLimits.MaxReportedViolations;

    /// <summary>Random characters of an access key id, after <c>tid_</c>.</summary>
    public const int AccessKeyIdLength = 24;

    /// <summary>Random characters of a secret, after <c>tsec_</c>.</summary>
    public const int SecretLength = 48;

    /// <summary>How long a request under way may take to finish when the emulator is disposed, in milliseconds.</summary>
    public const int ShutdownGraceMilliseconds = EmulatorLimits.ShutdownGraceMilliseconds;
}
