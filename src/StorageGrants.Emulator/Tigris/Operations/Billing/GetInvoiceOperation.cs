using System;
using StorageGrants.Emulator.Responses;

namespace StorageGrants.Emulator.Tigris.Operations.Billing;

/// <summary>The invoice of an organization.</summary>
internal sealed class GetInvoiceOperation(ResourceLookup lookup, TimeProvider time)
{
    public Answer Run(OperationCall call) =>
        lookup.Organization(call, out var organization) ?? ZeroInvoice.Of(call.Path["month"], organization.Id, time.GetUtcNow());
}
