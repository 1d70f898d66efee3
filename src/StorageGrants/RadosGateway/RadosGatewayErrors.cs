using System;
using System.IO;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml;
using StorageGrants.Http;

namespace StorageGrants.RadosGateway;

// The error form of the gateway: Code, RequestId and HostId, in JSON or, from before it knows the request, in XML.
internal static class RadosGatewayErrors
{
    private const string RequestIdHeader = "x-amz-request-id";

    public static RadosGatewayAdminException FromStatus(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers, SecretMask mask, TimeProvider timeProvider)
    {
        var errorBody = Encoding.UTF8.GetString(body.ToArray());
        var (code, requestId, hostId) = ResponseText.IsJson(body) ? ReadJson(body) : ReadXml(errorBody);
        requestId ??= ApiErrors.HeaderOf(headers, RequestIdHeader) ?? ApiErrors.RequestId(headers);
        var clockDifference = ClockSuspicion.Of(status, headers, timeProvider);
        return new RadosGatewayAdminException(
            "The gateway answered " + operation.Id + " with " + ApiErrors.Name(status)
            + (code is not null ? " (" + ResponseText.OneLine(code, 64) + ")." : errorBody.Length == 0 ? ", without a body." : ": " + ResponseText.OneLine(errorBody, 500))
            + (clockDifference is { } difference ? ClockSuspicion.Describe(difference, "RadosGatewayAdminOptions.TimeProvider") : ""),
            status,
            code,
            errorBody,
            requestId is null ? null : mask.Clean(ResponseText.OneLine(requestId, 128)),
            hostId is null ? null : ResponseText.OneLine(hostId, 128),
            RetryAfter.Of(headers, timeProvider),
            clockDifference);
    }

    private static (string? Code, string? RequestId, string? HostId) ReadJson(ReadOnlySpan<byte> body)
    {
        var (code, requestId, hostId) = ((string?)null, (string?)null, (string?)null);
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
                var name = reader.GetString()!;
                reader.Read();
                if (reader.TokenType == JsonTokenType.String) Note(name, reader.GetString()!, ref code, ref requestId, ref hostId);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was read so far counts.
        }

        return (code, requestId, hostId);
    }

    private static (string? Code, string? RequestId, string? HostId) ReadXml(string body)
    {
        var (code, requestId, hostId) = ((string?)null, (string?)null, (string?)null);
        try
        {
            using var reader = XmlReader.Create(new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "Error") return default;
            reader.Read();
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Depth == 1)
                {
                    var name = reader.LocalName;
                    Note(name, reader.ReadElementContentAsString(), ref code, ref requestId, ref hostId);
                }
                else
                {
                    reader.Read();
                }
            }
        }
        catch (XmlException)
        {
            // What was read so far counts; a page of a proxy is no error of the gateway.
        }

        return (code, requestId, hostId);
    }

    private static void Note(string name, string value, ref string? code, ref string? requestId, ref string? hostId)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        if (name == "Code") code = value;
        else if (name == "RequestId") requestId = value;
        else if (name == "HostId") hostId = value;
    }
}
