namespace StorageGrants.Emulator;

internal enum FaultKind
{
    Delay,
    ResetBefore,
    ResetAfter,
    Status,
    TruncatedBody,
    ErrorBody,
    HugeBody,
}
