using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace StorageGrants.CodeFixes.Refactorings;

/// <summary>How lines are broken and indented where new code is written.</summary>
internal sealed class CodeLayout
{
    private const string Step = "    ";

    private readonly string _newLine;
    private readonly string _indentation;

    private CodeLayout(string newLine, string indentation)
    {
        _newLine = newLine;
        _indentation = indentation;
    }

    public static CodeLayout At(SyntaxNode node, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        var written = line.ToString();
        var indentation = written.Substring(0, written.Length - written.TrimStart().Length);
        var newLine = text.Lines[0].EndIncludingLineBreak - text.Lines[0].End == 2 ? "\r\n" : "\n";
        return new CodeLayout(newLine, indentation);
    }

    /// <summary>The same one step further in.</summary>
    public CodeLayout Deeper => new(_newLine, _indentation + Step);

    /// <summary>The start of a line one step in.</summary>
    public string Break => _newLine + _indentation + Step;

    /// <summary>Arguments, each on its own line when there are several.</summary>
    public string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : Break + string.Join("," + Break, items);

    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The full name of a type.</summary>
    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The full name of a static member.</summary>
    public static string MemberName(ISymbol member) =>
        NameOf(member.ContainingType) + "." + (SyntaxFacts.GetKeywordKind(member.Name) == SyntaxKind.None ? member.Name : "@" + member.Name);
}
