using System;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StorageGrants.Http;

// A body as a form: each property a field. What is null is left out, objects and lists are JSON texts.
internal static class FormBody
{
    private const string MediaType = "application/x-www-form-urlencoded";

    public static HttpContent Create<T>(T body, JsonTypeInfo<T> bodyType)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(Write(RequestBody.Serialize(body, bodyType))));
        content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        return content;
    }

    private static string Write(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var form = new StringBuilder();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null) continue;
            var text = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
            form.Append(form.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(property.Name)).Append('=').Append(Uri.EscapeDataString(text));
        }

        return form.ToString();
    }
}
