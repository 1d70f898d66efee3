namespace StorageGrants.Access.Policies;

/// <summary>How numbers and dates are compared.</summary>
internal enum Order : byte
{
    Same,
    Less,
    LessOrSame,
    Greater,
    GreaterOrSame,
}
