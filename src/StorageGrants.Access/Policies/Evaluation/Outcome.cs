namespace StorageGrants.Access.Policies;

/// <summary>Whether something matches; unknown where neither document nor measurement says.</summary>
internal enum Outcome : byte
{
    No,
    Yes,
    Unknown,
}
