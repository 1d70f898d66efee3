using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Keys;

/// <summary>Gives a key another secret; everything else about it stays.</summary>
internal sealed class RotateKeyOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Key(call, out _, out var key) is { } refusal)
            return refusal;
        var secret = Credentials.NewSecret();
        store.Commit(new Change { Keys = [key with { SecretDigest = Credentials.Digest(secret) }] });
        return Answer.Ok(json => json.WriteString("new_secret", secret));
    }
}
