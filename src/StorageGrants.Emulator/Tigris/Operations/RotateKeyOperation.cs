using StorageGrants.Emulator.Tigris.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>Gives a key another secret; everything else about it stays.</summary>
internal sealed class RotateKeyOperation(KeyLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Key(call, out _, out var key) is { } refusal)
            return refusal;
        var secret = Credentials.NewSecret();
        key.SetSecret(secret);
        return Answer.Ok(json => json.WriteString("new_secret", secret));
    }
}
