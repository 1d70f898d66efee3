using StorageGrants.Emulator.Tigris.Responses;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>Removes a key; buckets it owns stay.</summary>
internal sealed class DeleteKeyOperation(KeyLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Key(call, out var organization, out var key) is { } refusal)
            return refusal;
        organization.Remove(key);
        return Answer.Empty;
    }
}
