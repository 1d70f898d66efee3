using System;
using StorageGrants.Emulator.Requests;
using StorageGrants.Emulator.Responses;
using static StorageGrants.Emulator.TigrisOrganizationsEmulatorChoices;

namespace StorageGrants.Emulator.TigrisOrganizations;

/// <summary>Errors as the published client reads them: <c>Message</c> with an error status, <c>status</c> and <c>message</c> with success.</summary>
internal sealed class OrganizationsErrorForm : ErrorForm
{
    public override Answer Of(Refusal refusal)
    {
        var (status, code) = refusal.Reason switch
        {
            RefusalReason.UnknownPath => (UnknownPathStatus, "InvalidAction"),
            RefusalReason.WrongMethod => (WrongMethodStatus, "MethodNotAllowed"),
            RefusalReason.UnsupportedContentType => (UnsupportedContentTypeStatus, OrganizationsError.InvalidInput),
            RefusalReason.BodyTooLarge => (BodyTooLargeStatus, OrganizationsError.InvalidInput),
            RefusalReason.AlteredBody => (AlteredBodyStatus, "XAmzContentSHA256Mismatch"),
            RefusalReason.MalformedBody or RefusalReason.InvalidBody or RefusalReason.InvalidParameter => (InvalidInputStatus, OrganizationsError.InvalidInput),
            _ => (EmulatorFailureStatus, "InternalFailure"),
        };
        return Answer.Refused(status, refusal.Message, refusal.Allow, code);
    }

    public override ReadOnlyMemory<byte> Body(int status, string? code, string message) => JsonBody.Object(json =>
    {
        json.WriteString("Code", code ?? OrganizationsError.CodeOf(status));
        json.WriteString("Message", message);
        json.WriteString("status", "error");
        json.WriteString("message", message);
    });
}
