using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Keys;

/// <summary>Removes a key; buckets it owns stay.</summary>
internal sealed class DeleteKeyOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Key(call, out _, out var key) is { } refusal)
            return refusal;
        store.Commit(new Change { RemovedKeys = [key.Id] });
        return Answer.Empty;
    }
}
