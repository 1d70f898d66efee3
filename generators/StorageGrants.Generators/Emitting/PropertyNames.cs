using System;
using System.Collections.Generic;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Emitting;

/// <summary>The names of all properties of a file, each encoded once: many models share them.</summary>
internal sealed class PropertyNames
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Texts", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    };

    private readonly NameScope _scope = new(Taken);
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _texts = new();

    public string Of(PropertySpec property)
    {
        if (!_fields.TryGetValue(property.WireName, out var field))
        {
            field = "__Text." + _scope.Claim(property.Name);
            _fields.Add(property.WireName, field);
            _texts.Add(property.WireName);
        }

        return field;
    }

    public void Emit(SourceWriter writer)
    {
        writer.Line();
        writer.Open("internal static class Texts");
        foreach (var text in _texts)
            writer.Line("internal static readonly __Json.JsonEncodedText ", _fields[text].Substring("__Text.".Length), " = __Json.JsonEncodedText.Encode(", Literal.Of(text), ");");
        writer.Close();
    }
}
