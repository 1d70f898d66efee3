using System.Text.Json;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>The lifecycle rules on the wire, as they were sent; an empty list when there are none.</summary>
internal static class LifecycleInfo
{
    public static void Write(Utf8JsonWriter json, BucketSettings settings)
    {
        json.WritePropertyName("rules");
        json.WriteRawValue(settings.LifecycleRules ?? "[]", skipInputValidation: true);
    }
}
