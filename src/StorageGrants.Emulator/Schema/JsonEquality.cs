using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;

namespace StorageGrants.Emulator.Schema;

/// <summary>Equality of JSON values: members in any order, numbers as they are written.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonValue>
{
    public static readonly JsonEquality Instance = new();

    public bool Equals(JsonValue? x, JsonValue? y) =>
        x is not null && y is not null && x.Kind == y.Kind && x.Text == y.Text
        && x.Items.SequenceEqual(y.Items, this)
        && x.Properties.Count == y.Properties.Count
        && x.Properties.All(property => y.Get(property.Name) is { } other && Equals(property.Value, other));

    public int GetHashCode(JsonValue value) => HashCode.Combine(value.Kind, value.Text, value.Items.Count, value.Properties.Count);
}
