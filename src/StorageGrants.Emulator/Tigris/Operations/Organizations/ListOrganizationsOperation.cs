using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Organizations;

/// <summary>Lists the organizations of the provider, those that are switched off only on request.</summary>
internal sealed class ListOrganizationsOperation(TigrisStore store, Paging paging)
{
    public Answer Run(OperationCall call)
    {
        var includeInactive = call.Query.GetBoolean("include_inactive") ?? false;
        return paging.Page(call.Query, store.Organizations, organization => organization.Active || includeInactive, OrganizationInfo.Write);
    }
}
