using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Policies;

/// <summary>What listings and reads show of a policy.</summary>
internal static class PolicyInfo
{
    public static void Write(Utf8JsonWriter json, Policy policy, int attachmentCount)
    {
        json.WriteString("name", policy.Name);
        if (policy.Description is not null)
            json.WriteString("description", policy.Description);
        json.WriteNumber("attachment_count", attachmentCount);
        json.WriteTime("created_at", policy.CreatedAt);
        json.WriteTime("updated_at", policy.UpdatedAt);
    }

    public static Answer WithDocument(Policy policy, int attachmentCount) => Answer.Ok(json =>
    {
        Write(json, policy, attachmentCount);
        json.WritePropertyName("document");
        json.WriteRawValue(policy.Document, skipInputValidation: true);
    });

    /// <summary>How many keys carry each policy.</summary>
    public static Dictionary<string, int> CountAttachments(OrganizationContents contents) =>
        contents.Keys.All.SelectMany(static key => key.Policies).GroupBy(static name => name, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);

    public static int CountAttachments(OrganizationContents contents, string policy) =>
        contents.Keys.All.Count(key => key.Policies.Contains(policy, StringComparer.Ordinal));
}
