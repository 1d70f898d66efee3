using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Generators.Parsing;

/// <summary>
/// One schema file, read. Two are equal when they say the same under the same name, whatever the white space: positions
/// are there for problems only.
/// </summary>
internal sealed class SchemaFile : IEquatable<SchemaFile>
{
    private readonly string _text;
    private LineMap? _lines;

    public SchemaFile(string path, string text, string @namespace, bool isPublic, JsonParseResult parsed)
    {
        Path = path;
        _text = text;
        Namespace = @namespace;
        IsPublic = isPublic;
        Root = parsed.Root;
        Error = parsed.Error;
        DuplicateNames = parsed.DuplicateNames;
        Address = FileAddress.Normalize(path);
    }

    /// <summary>The path as the compiler gave it.</summary>
    public string Path { get; }

    /// <summary>The path with <c>/</c> and without dot segments: what references are resolved against.</summary>
    public string Address { get; }

    /// <summary>File name with extension.</summary>
    public string Name => Address.Substring(Address.LastIndexOf('/') + 1);

    public string Namespace { get; }

    public bool IsPublic { get; }

    /// <summary>Null exactly when the text is no JSON.</summary>
    public JsonValue? Root { get; }

    public JsonError? Error { get; }

    /// <summary>Properties whose name stood earlier in the same object; the last one counts.</summary>
    public IReadOnlyList<JsonProperty> DuplicateNames { get; }

    public int LineOf(JsonSpan span) => (_lines ??= new LineMap(_text)).At(span.Start).Line + 1;

    public bool Equals(SchemaFile? other) =>
        other is not null
        && IsPublic == other.IsPublic
        && string.Equals(Path, other.Path, StringComparison.Ordinal)
        && string.Equals(Namespace, other.Namespace, StringComparison.Ordinal)
        && JsonEquality.Equals(Root, other.Root);

    public override bool Equals(object? obj) => Equals(obj as SchemaFile);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
