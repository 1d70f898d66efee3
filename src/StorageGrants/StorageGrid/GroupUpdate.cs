using System;
using System.Collections.Generic;
using System.Text.Json;

namespace StorageGrants.StorageGrid;

/// <summary>
/// What to change of a group; what is not named stays as it is, permissions of later releases included. The service replaces
/// groups whole, so a change that left the policies out would take every right away.
/// </summary>
public sealed class GroupUpdate
{
    /// <summary>Another name to show, 1 to 32 characters; <see langword="null"/> keeps it. That of a federated group is imported.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Whether members may only look; <see langword="null"/> keeps it.</summary>
    public bool? ManagementReadOnly { get; set; }

    /// <summary>All permissions from now on, an empty list for none; <see langword="null"/> keeps them.</summary>
    public IReadOnlyCollection<OpenEnum<TenantPermission>>? Permissions { get; set; }

    /// <summary>Permissions to give, beside those the group has.</summary>
    public IReadOnlyCollection<OpenEnum<TenantPermission>> Grant { get; set; } = Array.Empty<OpenEnum<TenantPermission>>();

    /// <summary>Permissions to take away.</summary>
    public IReadOnlyCollection<OpenEnum<TenantPermission>> Revoke { get; set; } = Array.Empty<OpenEnum<TenantPermission>>();

    /// <summary>Another S3 group policy as JSON, <c>{}</c> for none; <see langword="null"/> keeps it.</summary>
    public string? S3Policy { get; set; }

    /// <summary>Whether nothing of the policies so far is needed.</summary>
    internal bool NamesPolicies => Permissions is not null && S3Policy is not null;

    internal IReadOnlyDictionary<string, bool>? ManagementFrom(IReadOnlyDictionary<string, bool>? before)
    {
        if (Permissions is null && !(Grant?.Count > 0) && !(Revoke?.Count > 0)) return before;
        var after = new Dictionary<string, bool>(StringComparer.Ordinal);
        if (Permissions is null)
        {
            foreach (var pair in before ?? new Dictionary<string, bool>()) after[pair.Key] = pair.Value;
        }

        foreach (var permission in Permissions ?? Array.Empty<OpenEnum<TenantPermission>>()) after[permission.WireText] = true;
        foreach (var permission in Grant ?? Array.Empty<OpenEnum<TenantPermission>>()) after[permission.WireText] = true;
        foreach (var permission in Revoke ?? Array.Empty<OpenEnum<TenantPermission>>()) after.Remove(permission.WireText);
        return after;
    }

    internal JsonElement? PolicyFrom(JsonElement? before) => S3Policy is null ? before : PolicyText.Parse(S3Policy, nameof(S3Policy));
}
