using System;
using StorageGrants.Emulator.Requests;
using StorageGrants.Emulator.Responses;
using static StorageGrants.Emulator.StorageGridEmulatorChoices;

namespace StorageGrants.Emulator.StorageGrid;

/// <summary>Errors in the vendor's envelope.</summary>
internal sealed class StorageGridErrorForm(StorageGridEnvelope envelope) : ErrorForm
{
    public override Answer Of(Refusal refusal)
    {
        var status = refusal.Reason switch
        {
            RefusalReason.UnknownPath => UnknownPathStatus,
            RefusalReason.WrongMethod => WrongMethodStatus,
            RefusalReason.UnsupportedContentType => UnsupportedContentTypeStatus,
            RefusalReason.BodyTooLarge => BodyTooLargeStatus,
            RefusalReason.MalformedBody => MalformedBodyStatus,
            RefusalReason.InvalidBody or RefusalReason.InvalidParameter => InvalidValueStatus,
            _ => EmulatorFailureStatus,
        };
        return Answer.Refused(status, refusal.Message, refusal.Allow);
    }

    public override ReadOnlyMemory<byte> Body(int status, string? code, string message) => envelope.Error(status, code, message);
}
