using System;
using StorageGrants.Emulator.Requests;
using StorageGrants.Emulator.Responses;
using static StorageGrants.Emulator.BackblazeEmulatorChoices;

namespace StorageGrants.Emulator.Backblaze;

/// <summary>Errors of the vendor's form, <c>{ "status", "code", "message" }</c>.</summary>
internal sealed class BackblazeErrorForm : ErrorForm
{
    public override Answer Of(Refusal refusal)
    {
        var (status, code) = refusal.Reason switch
        {
            RefusalReason.UnknownPath => (UnknownPathStatus, "not_found"),
            RefusalReason.WrongMethod => (WrongMethodStatus, "method_not_allowed"),
            RefusalReason.MalformedBody or RefusalReason.UnsupportedContentType or RefusalReason.BodyTooLarge => (MalformedBodyStatus, "bad_json"),
            RefusalReason.InvalidBody or RefusalReason.InvalidParameter => (BadRequestStatus, B2Error.BadRequest),
            _ => (EmulatorFailureStatus, "internal_error"),
        };
        return Answer.Refused(status, refusal.Message, refusal.Allow, code);
    }

    public override ReadOnlyMemory<byte> Body(int status, string? code, string message) => JsonBody.Object(json =>
    {
        json.WriteNumber("status", status);
        json.WriteString("code", code ?? B2Error.CodeOf(status));
        json.WriteString("message", message);
    });
}
