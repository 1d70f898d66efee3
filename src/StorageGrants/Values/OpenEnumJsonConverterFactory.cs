using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StorageGrants;

internal sealed class OpenEnumJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(IOpenEnum).IsAssignableFrom(typeToConvert) && typeToConvert.IsValueType;

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "An OpenEnum is a struct: its default value needs no constructor.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((IOpenEnum)Activator.CreateInstance(typeToConvert)!).CreateConverter();
}
