using System.Collections.Generic;
using StorageGrants.Emulator.Journal;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Backblaze.State;

/// <summary>Everything the emulator remembers beyond its tokens.</summary>
internal sealed class BackblazeStore : JournaledStore<BackblazeChange>
{
    /// <summary>A store that keeps its changes in <paramref name="file"/> and has what is in it already.</summary>
    /// <param name="file">The data file, taken over; null to keep nothing.</param>
    /// <exception cref="System.IO.InvalidDataException">The file is damaged, or is none of this emulator's.</exception>
    public BackblazeStore(IDataFile? file) => Open(file, "Backblaze", BackblazeChangeJson.Default.BackblazeChange);

    public Table<ApplicationKey> Keys { get; } = new();

    public Table<Bucket> Buckets { get; } = new();

    public Table<GroupMember> Members { get; } = new();

    protected override int Count => Keys.All.Count + Buckets.All.Count + Members.All.Count;

    protected override IEnumerable<BackblazeChange> Contents() =>
    [
        .. Pieces(Keys.All, static part => new BackblazeChange { Keys = part }),
        .. Pieces(Buckets.All, static part => new BackblazeChange { Buckets = part }),
        .. Pieces(Members.All, static part => new BackblazeChange { Members = part }),
    ];

    protected override void Apply(BackblazeChange change)
    {
        Remove(Keys, change.RemovedKeys);
        Remove(Buckets, change.RemovedBuckets);
        Put(Keys, change.Keys);
        Put(Buckets, change.Buckets);
        Put(Members, change.Members);
    }
}
