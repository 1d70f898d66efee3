using System;
using Microsoft.CodeAnalysis.Text;

namespace StorageGrants.Generators;

/// <summary>A schema file as the compiler hands it over. Equal by content, so that a new object with the same text is no change.</summary>
internal sealed class SchemaSource(string path, SourceText text, string @namespace, bool isPublic) : IEquatable<SchemaSource>
{
    public string Path { get; } = path;

    public SourceText Text { get; } = text;

    public string Namespace { get; } = @namespace;

    public bool IsPublic { get; } = isPublic;

    public bool Equals(SchemaSource? other) =>
        other is not null
        && IsPublic == other.IsPublic
        && string.Equals(Path, other.Path, StringComparison.Ordinal)
        && string.Equals(Namespace, other.Namespace, StringComparison.Ordinal)
        && Text.ContentEquals(other.Text);

    public override bool Equals(object? obj) => Equals(obj as SchemaSource);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
