using System;
using StorageGrants.Emulator.Requests;
using StorageGrants.Emulator.Responses;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris;

/// <summary>Errors of the vendor's form, <c>{ "message": ... }</c>.</summary>
internal sealed class TigrisErrorForm : ErrorForm
{
    public override Answer Of(Refusal refusal) => Answer.Refused(StatusOf(refusal.Reason), refusal.Message, refusal.Allow);

    public override ReadOnlyMemory<byte> Body(int status, string? code, string message) =>
        JsonBody.Object(json => json.WriteString("message", message));

    private static int StatusOf(RefusalReason reason) => reason switch
    {
        RefusalReason.UnknownPath => UnknownPathStatus,
        RefusalReason.WrongMethod => WrongMethodStatus,
        RefusalReason.UnsupportedContentType => UnsupportedContentTypeStatus,
        RefusalReason.BodyTooLarge => BodyTooLargeStatus,
        RefusalReason.MalformedBody => MalformedBodyStatus,
        RefusalReason.InvalidBody => InvalidBodyStatus,
        RefusalReason.InvalidParameter => InvalidParameterStatus,
        _ => EmulatorFailureStatus,
    };
}
