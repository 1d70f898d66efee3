using System;
using System.Collections.Generic;
using StorageGrants.Emulator.Tigris.Authority;
using StorageGrants.Emulator.Tigris.Responses;
using StorageGrants.Emulator.Tigris.Routing;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>The operations by their id in the OpenAPI document. Each runs alone, so each is atomic.</summary>
internal sealed class OperationSet
{
    private readonly TigrisStore _store;
    private readonly Dictionary<string, Func<OperationCall, Answer>> _byId;

    public OperationSet(TigrisStore store, string edition, RouteTable routes)
    {
        _store = store;
        var rules = GrantRules.For(edition, store);
        var lookup = new KeyLookup(store);
        _byId = new(StringComparer.Ordinal)
        {
            ["Tigris_Provisioning"] = new ProvisionOperation(store, edition).Run,
            ["Tigris_CreateAccessKey"] = new CreateKeyOperation(store, rules, lookup).Run,
            ["Tigris_UpdateAccessKey"] = new UpdateKeyOperation(rules, lookup).Run,
            ["Tigris_DeleteAccessKey"] = new DeleteKeyOperation(lookup).Run,
            ["Tigris_GetAccessKey"] = new GetKeyOperation(lookup).Run,
            ["Tigris_RotateAccessKey"] = new RotateKeyOperation(lookup).Run,
            ["Tigris_ListAccessKeys"] = new ListKeysOperation(lookup, routes).Run,
        };
    }

    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>Whether the emulator has the operation; the OpenAPI document may have more.</summary>
    public bool Has(string operationId) => _byId.ContainsKey(operationId);

    public Answer Run(string operationId, OperationCall call)
    {
        lock (_store.Gate)
            return _byId[operationId](call);
    }
}
