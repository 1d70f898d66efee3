using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces.Sources;

/// <summary>Tells what the files of a compilation may have in them, so that nobody needs to ask about each expression of the others.</summary>
internal sealed class SourceFiles
{
    private readonly SourceWords _words;
    private SourceFile? _current;

    public SourceFiles(GrantWords words) => _words = SourceWords.For(words);

    /// <summary>Whether a file may grant roles by texts in it, or by types it declares.</summary>
    public bool MayGrant(SyntaxTree tree) => (ContentOf(tree) & SourceContent.Grants) != 0;

    /// <summary>Whether a file may grant roles by sums of texts in it, parts of which may be constants of other files.</summary>
    public bool MayGrantBySums(SyntaxTree tree) => ContentOf(tree) != SourceContent.Nothing;

    /// <summary>Whether a type may grant roles, by the files it is declared in; of a type from elsewhere nothing is known.</summary>
    public bool MayGrant(ITypeSymbol type)
    {
        var declarations = type.DeclaringSyntaxReferences;
        foreach (var declaration in declarations)
        {
            if (MayGrant(declaration.SyntaxTree))
                return true;
        }

        return declarations.Length == 0;
    }

    /// <summary>Whether a compilation declares generated models.</summary>
    public bool HaveModels(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if ((ContentOf(tree) & SourceContent.Models) == SourceContent.Models)
                return true;
        }

        return false;
    }

    // Asked for nearly everything in a file, one file after the other.
    private SourceContent ContentOf(SyntaxTree tree)
    {
        var current = _current;
        if (current is null || current.Tree != tree)
            _current = current = _words.Read(tree);
        return current.Content;
    }
}
