using System.Globalization;

namespace StorageGrants.Emulator;

/// <summary>
/// The last record of a data file that was cut off while it was written, and was dropped at the start.
/// Its operation had not been answered.
/// </summary>
public sealed class DroppedRecord
{
    internal DroppedRecord(string file, long offset, long bytes)
    {
        File = file;
        Offset = offset;
        Bytes = bytes;
    }

    /// <summary>Full path of the data file.</summary>
    public string File { get; }

    /// <summary>Where the record began, in bytes; the file ends there now.</summary>
    public long Offset { get; }

    /// <summary>How many bytes of it there were.</summary>
    public long Bytes { get; }

    /// <summary>File, place and size in one sentence.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{File}: the last record, at byte {Offset}, was cut off while it was written; its {Bytes} bytes were dropped. Its operation had not been answered.");
}
