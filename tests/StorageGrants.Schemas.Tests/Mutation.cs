using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace StorageGrants.Schemas.Tests;

/// <summary>One change that breaks a schema file, and the place where a validator must say so.</summary>
/// <param name="Pointer">The member to set, add or remove.</param>
/// <param name="Value">The new value; null removes the member.</param>
/// <param name="Expected">The place of the error.</param>
internal sealed record Mutation(string Pointer, JToken? Value, string Expected)
{
    /// <summary>The mutations in a data file, by name. Without <c>value</c> a member is removed, without <c>expected</c> the error is at the member itself.</summary>
    public static IReadOnlyDictionary<string, Mutation> Read(string file) => ((JObject)SchemaFiles.ReadData(file))
        .Properties()
        .ToDictionary(
            property => property.Name,
            property => new Mutation((string)property.Value["at"]!, property.Value["value"], (string?)property.Value["expected"] ?? (string)property.Value["at"]!),
            StringComparer.Ordinal);

    public JToken Apply(JToken document)
    {
        if (Pointer.Length == 0)
            return Value!.DeepClone();

        var copy = document.DeepClone();
        var parent = JsonPointer.Find(copy, Pointer[..Pointer.LastIndexOf('/')]);
        var name = JsonPointer.Split(Pointer)[^1];
        switch (parent)
        {
            case JObject obj when Value is null:
                if (!obj.Remove(name))
                    throw new InvalidOperationException($"'{Pointer}' cannot be removed: it is not there.");
                break;
            case JObject obj:
                obj[name] = Value.DeepClone();
                break;
            case JArray array:
                array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] = Value!.DeepClone();
                break;
        }

        return copy;
    }
}
