using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>What belongs to one organization.</summary>
internal sealed class OrganizationContents
{
    public Table<AccessKey> Keys { get; } = new();

    public Table<Policy> Policies { get; } = new();

    public Table<Bucket> Buckets { get; } = new();
}
