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
        return CSharpCompilation.Create(
            "Consumer",
            Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(path => Parse(File.ReadAllText(path), path)),
            References(folder).Select(path => MetadataReference.CreateFromFile(path)),
            // On one thread, as the analyzers are run here.
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));
    }

    public static string[] References(string folder) => File.ReadAllLines(Path.Combine(folder, "references.txt"));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, s_parse, path);
}
