using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using StorageGrants.Access.Json;

namespace StorageGrants.Emulator.Schema;

/// <summary>One schema with its references resolved. Filled by <see cref="SchemaCompiler"/>, read only afterwards.</summary>
internal sealed class SchemaNode
{
    /// <summary>The JSON Schema type name, or null when any type will do.</summary>
    public string? Type { get; set; }

    public bool Nullable { get; set; }

    /// <summary>Accepted texts of a string, or null for any.</summary>
    public List<string>? Enum { get; set; }

    /// <summary>Texts that only a newer edition accepts, with that edition.</summary>
    public Dictionary<string, string> NewerEnum { get; } = new(StringComparer.Ordinal);

    public List<string> Required { get; } = [];

    public Dictionary<string, SchemaNode> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Members that only a newer edition knows, with that edition.</summary>
    public Dictionary<string, string> NewerProperties { get; } = new(StringComparer.Ordinal);

    /// <summary>True when a member with the value null counts as left out.</summary>
    public bool NullIsAbsent { get; set; }

    /// <summary>True when members that are not in <see cref="Properties"/> are refused.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Schema of members that are not in <see cref="Properties"/>.</summary>
    public SchemaNode? Additional { get; set; }

    /// <summary>Schemas of members by a pattern of their names.</summary>
    public List<(Regex Name, SchemaNode Schema)> PatternProperties { get; } = [];

    public SchemaNode? Items { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    public List<SchemaNode> AllOf { get; } = [];

    public List<SchemaNode> AnyOf { get; } = [];

    public List<SchemaNode> OneOf { get; } = [];

    public SchemaNode? Not { get; set; }

    public decimal? Minimum { get; set; }

    public decimal? Maximum { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public Regex? Pattern { get; set; }

    /// <summary>The pattern as the document writes it.</summary>
    public string? PatternText { get; set; }

    /// <summary>The format of a string, when it is one that is checked.</summary>
    public string? Format { get; set; }

    public JsonValue? Default { get; set; }

    /// <summary>A secret: its value appears in no message.</summary>
    public bool IsSensitive { get; set; }

    /// <summary>First edition that knows the schema itself, or null when it always existed.</summary>
    public string? Edition { get; set; }
}
