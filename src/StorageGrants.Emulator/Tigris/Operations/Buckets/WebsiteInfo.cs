using System.Text.Json;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>The custom domain on the wire; an empty object when there is none.</summary>
internal static class WebsiteInfo
{
    public static void Write(Utf8JsonWriter json, string? domain)
    {
        json.WriteStartObject("website");
        if (domain is not null)
            json.WriteString("domain_name", domain);
        json.WriteEndObject();
    }
}
