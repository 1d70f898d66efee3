using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>The project of a user: the C# files of a folder, and the assemblies its references.txt lists.</summary>
internal static class Consumer
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    public static CSharpCompilation Read(string folder)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(path => Parse(File.ReadAllText(path), path)),
            References(folder).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());
        return compilation;
    }

    public static string[] References(string folder) => File.ReadAllLines(Path.Combine(folder, "references.txt"));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, s_parse, path);
}
