using System;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Applies the member <c>object_notifications</c>, in which it matters what is there and what is not.</summary>
internal static class NotificationChange
{
    private static readonly Notifications Fresh = new(false, null, null, null, false, false);

    /// <summary>The configuration afterwards: null when <c>enabled: false</c> stands alone, else what is kept and what is new.</summary>
    public static Answer? Apply(JsonValue owner, Notifications? present, out Notifications? changed)
    {
        changed = present;
        if (owner.Get("object_notifications") is not { } sent)
            return null;
        if (sent.GetString("webhook") is { } webhook && !webhook.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return Answer.Refused(TigrisEmulatorChoices.InvalidBodyStatus,
                $"object_notifications.webhook is {Quoted.Value(webhook)}; accepted is an https URI.");
        }

        var enabled = sent.GetBoolean("enabled") ?? false;
        if (!enabled && sent.Properties.Count == 1)
        {
            changed = null;
            return null;
        }

        var (kept, auth) = (present ?? Fresh, sent.Get("auth"));
        changed = new Notifications(
            enabled,
            sent.GetString("webhook") ?? kept.Webhook,
            sent.GetString("filter") ?? kept.Filter,
            auth?.GetString("basic_user") ?? kept.BasicUser,
            kept.HasBasicPass || auth?.Get("basic_pass") is not null,
            kept.HasToken || auth?.Get("token") is not null);
        return null;
    }
}
