using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Roles;
using StorageGrants.Emulator.Responses;

namespace StorageGrants.Emulator.Backblaze.Authority;

/// <summary>What capabilities an operation needs and where one may be limited, both as the role file says.</summary>
internal static class CapabilityCheck
{
    private static readonly RoleSet Capabilities = RoleCatalog.BackblazeKeys.FindRoleSet("Capability")!;
    private static readonly ConcurrentDictionary<(string Operation, int Version), string[]> Needed = new();

    /// <summary>The refusal when the key lacks a capability that an operation needs.</summary>
    public static Answer? Require(Caller caller, string operation)
    {
        if (caller.Key is not { } key)
            return null;
        var missing = Needed.GetOrAdd((operation, caller.Version), static asked => NeededBy(asked.Operation, asked.Version)).Except(key.Capabilities, StringComparer.Ordinal).ToArray();
        return missing.Length == 0 ? null : B2Error.Unauthorized($"The application key lacks {string.Join(" and ", missing)}.");
    }

    /// <summary>Whether a key that is limited to buckets cannot have a capability.</summary>
    public static bool IsForWholeAccount(string capability, int version) =>
        Capabilities.Find(capability)?.In(Edition(version)) is { } semantics
        && !semantics.Scopes.Contains("bucket") && !semantics.UnclearScopes.Contains("bucket");

    public static IEnumerable<string> All => Capabilities.Roles.Select(static role => role.Name);

    private static string[] NeededBy(string operation, int version) =>
        [.. Capabilities.Roles.Where(role => Capabilities.Permits(role.Name, operation, Edition(version)) == Permission.Permitted).Select(static role => role.Name)];

    private static string Edition(int version) => version < 4 ? "v3" : "v4";
}
