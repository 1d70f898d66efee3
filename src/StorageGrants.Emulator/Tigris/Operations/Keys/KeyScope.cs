using StorageGrants.Access.Json;

namespace StorageGrants.Emulator.Tigris.Operations.Keys;

/// <summary>The member <c>access_key_scope</c>.</summary>
internal static class KeyScope
{
    public const string Default = "standard";

    public static string? Read(JsonValue body) => body.GetString("access_key_scope");
}
