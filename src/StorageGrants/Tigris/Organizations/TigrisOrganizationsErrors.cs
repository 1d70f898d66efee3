using System;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using StorageGrants.Http;

namespace StorageGrants.Tigris.Organizations;

internal static class TigrisOrganizationsErrors
{
    public static TigrisOrganizationsException FromStatus(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers, SecretMask mask, TimeProvider timeProvider)
    {
        var said = ErrorAnswer.Read(body);
        var errorBody = Encoding.UTF8.GetString(body.ToArray());
        var requestId = ApiErrors.RequestId(headers) ?? said.RequestId;
        var detail = ResponseText.OneLine(said.Message ?? errorBody, 1000);
        var clockDifference = ClockSuspicion.Of(status, headers, timeProvider);
        return new TigrisOrganizationsException(
            "Tigris answered " + operation.Id + " with " + ApiErrors.Name(status) + (said.Code is null ? "" : " (" + ResponseText.OneLine(said.Code, 64) + ")")
            + (detail.Length == 0 ? ", without a message." : ": " + detail)
            + (clockDifference is { } difference ? ClockSuspicion.Describe(difference, nameof(TigrisOrganizationsOptions) + "." + nameof(TigrisOrganizationsOptions.TimeProvider)) : ""),
            status,
            said.Code,
            said.Message,
            errorBody,
            requestId is null ? null : mask.Clean(ResponseText.OneLine(requestId, 128)),
            RetryAfter.Of(headers, timeProvider),
            clockDifference);
    }

    /// <summary>Whether the body of an answer with success says that the call failed. Two calls say success in so many words.</summary>
    public static bool IsError(ApiOperation operation, ReadOnlySpan<byte> body) => ErrorAnswer.Read(body).Status is { } status
        && (status == "error" || (status != "success" && operation.Id is "UpdateAccessKeyWithBucketsRole" or "RotateAccessKey"));
}
