using System.Text.Json;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>What reads show of a notification configuration: that there are secrets, but not which.</summary>
internal static class NotificationInfo
{
    private const string Masked = "***";

    public static void Write(Utf8JsonWriter json, Notifications notifications)
    {
        json.WriteStartObject("object_notifications");
        json.WriteBoolean("enabled", notifications.Enabled);
        WriteIf(json, "webhook", notifications.Webhook);
        WriteIf(json, "filter", notifications.Filter);
        if (notifications.BasicUser is not null || notifications.HasBasicPass || notifications.HasToken)
        {
            json.WriteStartObject("auth");
            WriteIf(json, "basic_user", notifications.BasicUser);
            WriteIf(json, "basic_pass", notifications.HasBasicPass ? Masked : null);
            WriteIf(json, "token", notifications.HasToken ? Masked : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteIf(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
