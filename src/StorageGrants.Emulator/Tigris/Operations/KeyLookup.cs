using StorageGrants.Emulator.Tigris.Responses;
using StorageGrants.Emulator.Tigris.Schema;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>Finds what a call names, or refuses.</summary>
internal sealed class KeyLookup(TigrisStore store)
{
    public Answer? Organization(OperationCall call, out Organization organization)
    {
        organization = store.FindOrganization(call.OrgId)!;
        return organization is null
            ? Answer.Refused(TigrisEmulatorChoices.UnknownOrganizationStatus,
                $"There is no organization {Quoted.Value(call.OrgId)}; provision a bucket in it first.")
            : null;
    }

    public Answer? Key(OperationCall call, out Organization organization, out AccessKey key)
    {
        key = null!;
        return Organization(call, out organization) ?? call.Authority.Find(organization, call.Body, out key);
    }
}
