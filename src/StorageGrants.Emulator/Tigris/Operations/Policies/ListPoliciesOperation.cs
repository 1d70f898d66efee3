using System.Collections.Generic;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Policies;

/// <summary>Lists policies without their documents.</summary>
internal sealed class ListPoliciesOperation(TigrisStore store, ResourceLookup lookup, Paging paging)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Organization(call, out var organization) is { } unknown)
            return unknown;
        var contents = store.Of(organization);
        var counts = PolicyInfo.CountAttachments(contents);
        return paging.Page(
            call.Query, contents.Policies, static _ => true, (json, policy) => PolicyInfo.Write(json, policy, counts.GetValueOrDefault(policy.Name)));
    }
}
