using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace StorageGrants.Tigris.Organizations;

// What an error says of itself: as JSON with Code and Message or with status and message, or as XML with Code, Message and
// RequestId (docs/vendors/tigris-organizations.md). What cannot be read says nothing.
internal readonly struct ErrorAnswer
{
    private ErrorAnswer(string? status, string? code, string? message, string? requestId) =>
        (Status, Code, Message, RequestId) = (status, code, message, requestId);

    public string? Status { get; }

    public string? Code { get; }

    public string? Message { get; }

    public string? RequestId { get; }

    public static ErrorAnswer Read(ReadOnlySpan<byte> body)
    {
        if (ResponseText.IsJson(body)) return ReadJson(body);
        var text = Encoding.UTF8.GetString(body.ToArray()).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<", StringComparison.Ordinal) ? ReadXml(text) : default;
    }

    private static ErrorAnswer ReadJson(ReadOnlySpan<byte> body)
    {
        var (status, code, message, requestId) = ((string?)null, (string?)null, (string?)null, (string?)null);
        var reader = new Utf8JsonReader(body);
        try
        {
            var isInError = false;
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > (isInError ? 2 : 1)) continue;
                var name = reader.GetString()!;
                var isOuter = reader.CurrentDepth == 1;
                reader.Read();
                isInError = (isInError && !isOuter) || (isOuter && name == "Error" && reader.TokenType == JsonTokenType.StartObject);
                if (reader.TokenType != JsonTokenType.String) continue;
                if (name == "status" && isOuter) status = reader.GetString();
                else if (name is "Code" or "code") code = reader.GetString();
                else if (name is "Message" or "message") message = reader.GetString();
                else if (name is "RequestId") requestId = reader.GetString();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was read so far counts.
        }

        return new ErrorAnswer(status, code, message, requestId);
    }

    private static ErrorAnswer ReadXml(string text)
    {
        var (code, message, requestId) = ((string?)null, (string?)null, (string?)null);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            var name = "";
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element) name = reader.LocalName;
                else if (reader.NodeType == XmlNodeType.EndElement) name = "";
                else if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA)) continue;
                else if (name == "Code") code ??= reader.Value;
                else if (name == "Message") message ??= reader.Value;
                else if (name == "RequestId") requestId ??= reader.Value;
            }
        }
        catch (XmlException)
        {
            // HTML of a proxy, or an answer that was cut off.
        }

        return new ErrorAnswer(null, code, message, requestId);
    }
}
