using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.Authority;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Organizations;

/// <summary>Changes the quota, or switches the organization on or off.</summary>
internal sealed class UpdateOrganizationOperation(TigrisStore store, ResourceLookup lookup, string edition)
{
    private readonly CallRights _rights = new(edition);

    public Answer Run(OperationCall call)
    {
        if (lookup.Organization(call, out var organization) is { } unknown)
            return unknown;
        if (_rights.Refuses(call.Authority, "UpdateOrganizationSettings"))
        {
            return Answer.Refused(TigrisEmulatorChoices.OrganizationSettingsRefusedStatus,
                "Permission error: only a call with user_role Admin may change settings of an organization.");
        }

        var changed = organization with
        {
            Active = call.Body.GetBoolean("active") ?? organization.Active,
            QuotaBytes = OrganizationInfo.ReadQuota(call.Body) ?? organization.QuotaBytes,
        };
        store.Commit(new Change { Organizations = [changed] });
        return Answer.Empty;
    }
}
