using System;
using System.IO;
using System.Text.Json;

namespace StorageGrants.StorageGrid;

// A user as the service shows it, with members this version does not know; a replacement repeats them.
internal static class StoredUser
{
    private static readonly string[] s_known = ["uniqueName", "fullName", "memberOf", "disable", "id", "accountId", "federated", "userURN"];

    /// <summary>The replacement, and beside it what the service shows of the user and this version does not know.</summary>
    public static JsonElement WithUnknownMembers(JsonElement replacement, JsonElement answer)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartObject();
            foreach (var member in replacement.EnumerateObject()) member.WriteTo(writer);
            foreach (var member in answer.GetProperty("data").EnumerateObject())
            {
                if (Array.IndexOf(s_known, member.Name) < 0) member.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        text.Position = 0;
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
