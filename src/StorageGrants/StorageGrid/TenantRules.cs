using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace StorageGrants.StorageGrid;

// What the service refuses whatever the tenant, and what takes more away than anyone means (docs/vendors/storagegrid-api.md).
// Permissions that this version does not know pass.
internal sealed class TenantRules
{
    private const int LongestShown = 100;
    private const int LongestDisplayName = 32;
    private const int LongestFullName = 128;
    private const int MostYears = 5;

    private readonly List<string> _failures = new();

    public static bool IsFederated(string uniqueName) => uniqueName.StartsWith("federated-", StringComparison.Ordinal);

    public TenantRules UniqueName(string name, string kind)
    {
        foreach (var prefix in new[] { kind + "/", "federated-" + kind + "/" })
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length) return this;
        }

        return Fail("UniqueName is '" + Shown(name) + "'; accepted are " + kind + "/ or federated-" + kind + "/ and a name.");
    }

    public TenantRules DisplayName(string uniqueName, string? name)
    {
        if (IsFederated(uniqueName)) return this;
        return name is null || name.Length is < 1 or > LongestDisplayName
            ? Fail("DisplayName " + (name is null ? "is missing" : "has " + name.Length + " characters") + "; a local group needs 1 to " + LongestDisplayName + ".")
            : this;
    }

    public TenantRules FullName(string name) =>
        name.Length is < 1 or > LongestFullName ? Fail("FullName has " + name.Length + " characters; accepted are 1 to " + LongestFullName + ".") : this;

    public TenantRules MemberOf(IReadOnlyList<string>? ids)
    {
        foreach (var id in ids ?? Array.Empty<string>())
        {
            if (!Guid.TryParseExact(id, "D", out _)) Fail("MemberOf has '" + Shown(id) + "'; accepted are ids of groups such as 00000000-0000-0000-0000-000000000000, not names.");
        }

        return this;
    }

    public TenantRules Management(IReadOnlyDictionary<string, bool>? permissions, bool knowsViewAllContainers)
    {
        foreach (var pair in permissions ?? new Dictionary<string, bool>())
        {
            if (pair.Key.Length == 0) Fail("Management has a permission with an empty name.");
            else if (!knowsViewAllContainers && pair.Key == "viewAllContainers")
                Fail("Management has viewAllContainers, which version 3 of the API does not know; it is in release 11.8 and version 4.");
            else if (!new OpenEnum<TenantPermission>(pair.Key).IsKnown && InOtherCase(pair.Key) is { } known)
                Fail("Management has '" + Shown(pair.Key) + "'; upper and lower case count: it is '" + known + "'.");
        }

        return this;
    }

    public TenantRules GroupPolicy(JsonElement? policy) => Policy("S3", policy, PolicyText.MostGroupPolicyBytes);

    public TenantRules BucketPolicy(JsonElement? policy) => Policy("Policy", policy, PolicyText.MostBucketPolicyBytes);

    public TenantRules Expires(DateTimeOffset? expires, DateTimeOffset now)
    {
        if (expires is not { } end) return this;
        return end < now.AddMinutes(1) || end > now.AddYears(MostYears)
            ? Fail("Expires is " + end.ToString("O", CultureInfo.InvariantCulture) + "; accepted are a minute to " + MostYears + " years from now, or nothing for a key that does not expire.")
            : this;
    }

    public TenantRules NotBlank(string name, string text) => string.IsNullOrWhiteSpace(text) ? Fail(name + " is blank.") : this;

    public TenantRules NotBlank(string name, Secret secret) => secret.IsBlank ? Fail(name + " is blank.") : this;

    public TenantRules Required(string name, Secret? secret) => secret is null || secret.IsBlank ? Fail(name + " is missing or blank; one's own password is changed with the password so far.") : this;

    public void Require()
    {
        if (_failures.Count > 0) throw new ArgumentException(string.Join(" ", _failures), "request");
    }

    private static string? InOtherCase(string text)
    {
#if NET
        foreach (var permission in Enum.GetValues<TenantPermission>())
#else
        foreach (TenantPermission permission in Enum.GetValues(typeof(TenantPermission)))
#endif
        {
            var known = ((OpenEnum<TenantPermission>)permission).WireText;
            if (string.Equals(known, text, StringComparison.OrdinalIgnoreCase)) return known;
        }

        return null;
    }

    private static string Shown(string text) => ResponseText.OneLine(text, LongestShown);

    private TenantRules Policy(string name, JsonElement? policy, int most) => PolicyText.Check(policy, most) is { } problem ? Fail(name + " " + problem) : this;

    private TenantRules Fail(string failure)
    {
        _failures.Add(failure);
        return this;
    }
}
