using System;
using System.Collections.Generic;
using System.Text.Json;

namespace StorageGrants.StorageGrid;

// A group as the service shows it, with members this version does not know.
internal static class StoredGroup
{
    private static readonly string[] s_known = ["management", "s3", "swift"];

    /// <summary>Refuses to replace a group that has policies of a kind this version does not know and would take away.</summary>
    /// <exception cref="StorageGrantsException">It has some.</exception>
    public static void RequireKnownPolicies(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("data", out var group) || group.ValueKind != JsonValueKind.Object) return;
        var unknown = new List<string>();
        foreach (var member in group.EnumerateObject())
        {
            // Values that are no objects tell about the group; objects may be rights.
            if (member.Name != "policies" && member.Value.ValueKind == JsonValueKind.Object) unknown.Add(ResponseText.OneLine(member.Name, 64));
        }

        Require(unknown);
        if (!group.TryGetProperty("policies", out var policies) || policies.ValueKind != JsonValueKind.Object) return;
        foreach (var member in policies.EnumerateObject())
        {
            if (Array.IndexOf(s_known, member.Name) < 0) unknown.Add(ResponseText.OneLine(member.Name, 64));
        }

        Require(unknown);
    }

    private static void Require(List<string> unknown)
    {
        if (unknown.Count > 0)
        {
            throw new StorageGrantsException(
                "The group has policies that this version does not know (" + string.Join(", ", unknown)
                + "). Replacing the group would take them away, so nothing was changed.");
        }
    }

    /// <summary>The service shows no policies, so a replacement could take some away.</summary>
    public static StorageGrantsException NoPolicies() => new(
        "The service shows no policies of the group, which a replacement must repeat; nothing was changed. Name Permissions and S3Policy in the update.");
}
