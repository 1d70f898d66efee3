using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Organizations;

/// <summary>Makes an organization.</summary>
internal sealed class CreateOrganizationOperation(TigrisStore store)
{
    public Answer Run(OperationCall call)
    {
        if (store.Organizations.Find(call.OrgId) is not null)
            return Answer.Refused(TigrisEmulatorChoices.OrganizationTakenStatus, $"There is an organization {Quoted.Value(call.OrgId)} already.");
        store.Commit(new Change { Organizations = [OrganizationInfo.New(store, call)] });
        return Answer.Empty;
    }
}
