using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces.Sources;

/// <summary>What a file may have in it.</summary>
internal sealed class SourceFile(SyntaxTree tree, SourceContent content)
{
    public SyntaxTree Tree { get; } = tree;

    public SourceContent Content { get; } = content;
}
