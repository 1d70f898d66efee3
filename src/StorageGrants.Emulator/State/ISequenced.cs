namespace StorageGrants.Emulator.State;

/// <summary>Something with a name and a place in the order of creation.</summary>
internal interface ISequenced
{
    /// <summary>What it is found by; unique in its <see cref="Table{T}"/>.</summary>
    string Key { get; }

    /// <summary>Place in the order of creation, which is the order of listings; never given twice.</summary>
    long Sequence { get; }
}
