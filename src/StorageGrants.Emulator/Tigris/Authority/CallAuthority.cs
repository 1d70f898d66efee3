using StorageGrants.Access.Json;
using StorageGrants.Emulator.Tigris.Responses;
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

    public bool Owns(Bucket bucket) => bucket.Owners.Contains(UserId);

    /// <summary>The key that <paramref name="body"/> names by <c>id</c>, or the refusal.</summary>
    public Answer? Find(Organization organization, JsonValue body, out AccessKey key)
    {
        key = organization.Find(body.GetString("id") ?? "")!;
        if (key is null)
        {
            return Answer.Refused(TigrisEmulatorChoices.UnknownKeyStatus,
                $"The organization has no access key {Schema.Quoted.Value(body.GetString("id") ?? "")}.");
        }

        return Sees(key)
            ? null
            : Answer.Refused(TigrisEmulatorChoices.ForeignKeyStatus,
                "The access key belongs to another user_id; a call as Member, or without user_role, may use only keys of its own user_id.");
    }
}
