using System.Text.Json.Serialization;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Journal;

/// <summary>Records are changes as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Change))]
internal sealed partial class ChangeJson : JsonSerializerContext;
