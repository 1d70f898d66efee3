namespace StorageGrants.Emulator.State;

/// <summary>Everything one operation changes; it happens whole or not at all.</summary>
internal abstract record StoredChange
{
    /// <summary>The last sequence given out, set by <see cref="JournaledStore{TChange}.Commit"/>; none is ever given twice.</summary>
    public long LastSequence { get; init; }
}
