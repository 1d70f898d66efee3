using System;
using StorageGrants.Emulator.Responses;

namespace StorageGrants.Emulator.Tigris.Operations.Billing;

/// <summary>The invoice of the partner's account, which names no organization.</summary>
internal sealed class GetAccountInvoiceOperation(TimeProvider time)
{
    public Answer Run(OperationCall call) => ZeroInvoice.Of(call.Path["month"], orgId: "", time.GetUtcNow());
}
