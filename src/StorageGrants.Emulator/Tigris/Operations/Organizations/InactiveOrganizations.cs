using System;
using System.Collections.Generic;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Organizations;

/// <summary>Refuses what an organization that is switched off does not do. What remains is what removing a tenant takes.</summary>
internal static class InactiveOrganizations
{
    private static readonly HashSet<string> Remaining = new(StringComparer.Ordinal)
    {
        "Tigris_CreateOrganization", "Tigris_GetOrganization", "Tigris_UpdateOrganization", "Tigris_ListOrganizations",
        "Tigris_ListBuckets", "Tigris_GetBucket", "Tigris_DeleteBucket",
        "Tigris_GetUsage", "Tigris_GetInvoice", "Tigris_GetAccountInvoice",
    };

    public static Answer? Check(TigrisStore store, string operationId, OperationCall call) =>
        Remaining.Contains(operationId) || store.Organizations.Find(call.OrgId) is not { Active: false }
            ? null
            : Answer.Refused(TigrisEmulatorChoices.InactiveOrganizationStatus,
                $"The organization {Quoted.Value(call.OrgId)} is switched off: its keys are stopped and nothing in it can be made or reached until active is true again.");
}
