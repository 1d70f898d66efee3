using System;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Authority;

/// <summary>On whose behalf a call is made, and whether as Admin; it belongs to the call and is stored nowhere.</summary>
internal readonly record struct CallAuthority(string UserId, bool IsAdmin)
{
    private const string AdminRole = "Admin";

    /// <summary>Reads <c>user_id</c> and <c>user_role</c>; without a role the call is a Member's.</summary>
    public static CallAuthority Of(JsonValue body) =>
        new(body.GetString("user_id") ?? "", body.GetString("user_role") == AdminRole);

    public bool Sees(AccessKey key) => IsAdmin || key.UserId == UserId;

    public bool Owns(Bucket bucket) => bucket.Owners.Contains(UserId, StringComparer.Ordinal);
}
