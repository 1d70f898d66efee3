namespace StorageGrants.Access.Policies;

/// <summary>What a dialect does with letter case.</summary>
internal enum LetterCase
{
    Ignored,
    Exact,
    Undocumented,
}
