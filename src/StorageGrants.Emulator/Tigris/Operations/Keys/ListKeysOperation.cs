using System;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Keys;

/// <summary>Lists keys: all of the organization as Admin, else those of the caller's user.</summary>
internal sealed class ListKeysOperation(TigrisStore store, ResourceLookup lookup, Paging paging)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Organization(call, out var organization) is { } unknown)
            return unknown;
        var prefix = call.Body.GetString("key_id_prefix") ?? "";
        return paging.Page(
            call.Body,
            store.Of(organization).Keys,
            key => call.Authority.Sees(key) && key.Id.StartsWith(prefix, StringComparison.Ordinal),
            AccessKeyInfo.Write);
    }
}
