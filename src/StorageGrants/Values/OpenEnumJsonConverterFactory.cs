using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StorageGrants;

/// <summary>
/// Reads and writes any <see cref="OpenEnum{TEnum}"/> as its wire text. Public because serialisation code generated in
/// other assemblies names it.
/// </summary>
public sealed class OpenEnumJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IOpenEnum).IsAssignableFrom(typeToConvert) && typeToConvert.IsValueType;

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "An OpenEnum is a struct: its default value needs no constructor.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((IOpenEnum)Activator.CreateInstance(typeToConvert)!).CreateConverter();
}
