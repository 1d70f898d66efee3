using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StorageGrants.StorageGrid;

// A group or a user as the service shows it, with members this version does not know.
internal static class StoredIdentity
{
    /// <summary>Reads an answer as it is, and writes a body so.</summary>
    public static JsonTypeInfo<JsonElement> Raw { get; } =
        (JsonTypeInfo<JsonElement>)new JsonSerializerOptions { TypeInfoResolver = new RawResolver() }.GetTypeInfo(typeof(JsonElement));

    /// <summary>Reads an answer again as what it is.</summary>
    /// <exception cref="StorageGrantsException">It has not the form.</exception>
    public static T Read<T>(JsonElement answer, JsonTypeInfo<T> type, string operationId)
    {
        try
        {
            return answer.Deserialize(type)!;
        }
        catch (JsonException e)
        {
            throw new StorageGrantsException(operationId + " was answered in another form; nothing was changed.", e) { OperationId = operationId };
        }
    }

    /// <summary>A member that a replacement must repeat.</summary>
    /// <exception cref="StorageGrantsException">The answer has none.</exception>
    public static string Required(string? value, string member) => value ?? throw new StorageGrantsException(
        "The service shows no " + member + ", which a replacement must repeat; nothing was changed. Name one in the update.");

    private sealed class RawResolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(JsonElement) ? JsonMetadataServices.CreateValueInfo<JsonElement>(options, JsonMetadataServices.JsonElementConverter) : null;
    }
}
