using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>A schema file as the compiler hands it to a generator.</summary>
internal sealed class SchemaText(string path, SourceText text) : AdditionalText
{
    public override string Path { get; } = path;

    public static ImmutableArray<AdditionalText> Read(string[] files) =>
        [.. files.Select(file => new SchemaText(file, SourceText.From(File.ReadAllText(file), Encoding.UTF8)))];

    public SchemaText With(string content) => new(Path, SourceText.From(content, Encoding.UTF8));

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
