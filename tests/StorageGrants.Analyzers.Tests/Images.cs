using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StorageGrants.Access.Roles;
using Xunit;

namespace StorageGrants.Analyzers.Tests;

/// <summary>Assemblies made in memory, to be referenced like those of packages.</summary>
internal static class Images
{
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll" or "System.Text.Json.dll")
            .Append(typeof(RoleCatalog).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static MetadataReference Compile(string source)
    {
        using var image = new MemoryStream();
        var compilation = CSharpCompilation.Create(
            "Image",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp13))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
