using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StorageGrants.Sdk.Tests.Support;

internal sealed record ThingRequest(string Name, [property: JsonConverter(typeof(WireSecretConverter))] Secret? Password = null);

internal sealed record Thing(string Id, string? Secret = null);

internal sealed record ThingPage(IReadOnlyList<string> Items, string? Next = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ThingRequest))]
[JsonSerializable(typeof(Thing))]
[JsonSerializable(typeof(ThingPage))]
internal sealed partial class ThingsJson : JsonSerializerContext;

/// <summary>Writes a secret as itself, as generated converters of requests do.</summary>
internal sealed class WireSecretConverter : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(value.Reveal());
}
