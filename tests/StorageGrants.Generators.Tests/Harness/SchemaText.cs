using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StorageGrants.Generators.Tests.Harness;

/// <summary>A schema file in memory.</summary>
internal sealed class SchemaText(string path, string text, string @namespace = "Acme.Storage", string visibility = "public") : AdditionalText
{
    public override string Path { get; } = path;

    public string Content { get; } = text;

    public string Namespace { get; } = @namespace;

    public string Visibility { get; } = visibility;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Content, Encoding.UTF8);
}
