namespace StorageGrants.Emulator.Requests;

/// <summary>Why a request is refused before any operation of a system sees it.</summary>
internal enum RefusalReason
{
    /// <summary>No operation has the path.</summary>
    UnknownPath,

    /// <summary>The path has operations, none with the method.</summary>
    WrongMethod,

    /// <summary>The body is not declared as UTF-8 JSON.</summary>
    UnsupportedContentType,

    /// <summary>The body is larger than <see cref="EmulatorLimits.MaxBodyBytes"/>.</summary>
    BodyTooLarge,

    /// <summary>The body is no JSON.</summary>
    MalformedBody,

    /// <summary>The body breaks the schema of the operation.</summary>
    InvalidBody,

    /// <summary>The body is not the one that was signed.</summary>
    AlteredBody,

    /// <summary>A path or query parameter breaks the schema of the operation.</summary>
    InvalidParameter,

    /// <summary>The emulator itself fails.</summary>
    EmulatorFailure,
}
