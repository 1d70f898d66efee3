using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>The members of an object, its <c>allOf</c> branches merged: the last branch that has a property wins.</summary>
internal sealed class ObjectShape
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public List<Member> Members { get; } = new();

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether any branch describes an object with known members.</summary>
    public bool IsModel { get; private set; }

    public void Add(SchemaFile file, JsonValue node)
    {
        IsModel |= SchemaNode.IsModel(node);
        if (node.Get("properties") is { Kind: JsonKind.Object } properties)
        {
            foreach (var property in properties.PropertyArray)
                Put(new Member(file, property));
        }

        if (node.Get("required") is { Kind: JsonKind.Array } required)
        {
            foreach (var name in required.ItemArray)
            {
                if (name.Kind == JsonKind.String)
                    Required.Add(name.Text);
            }
        }
    }

    private void Put(Member member)
    {
        if (_positions.TryGetValue(member.Property.Name, out var position))
        {
            Members[position] = member;
            return;
        }

        _positions.Add(member.Property.Name, Members.Count);
        Members.Add(member);
    }

    /// <param name="File">The file that holds the property, against which its references are resolved.</param>
    internal sealed record Member(SchemaFile File, JsonProperty Property);
}
