using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Roles;
using StorageGrants.Analyzers.Tests.Twins;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Robustness;

/// <summary>Nothing that can stand in a file makes the analyzer fail: neither the code of this repository nor what is left of code.</summary>
public class RobustnessTests
{
    private const int Variants = 1000;
    private const int FilesOfCompilation = 50;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Robust",
        [CSharpSyntaxTree.ParseText(TypedModels.Source, Parse, "/Models.cs")],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path == typeof(RoleCatalog).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    [Fact]
    public async Task Mutilated_code()
    {
        var sources = Sources().ToArray();
        var batches = Enumerable.Range(0, Variants)
            .Select(number => (Number: number, Code: Mutilation.Of(sources[number % sources.Length], number)))
            .Chunk(FilesOfCompilation)
            .ToArray();

        var findings = 0;
        foreach (var batch in batches)
        {
            var diagnostics = await Analyze(batch.Select(variant => CSharpSyntaxTree.ParseText(variant.Code, Parse, "/" + variant.Number + ".cs")));
            AssertNoFailure(diagnostics);
            findings += diagnostics.Length;
        }

        // Damage leaves some of the grants whole: a run that finds nothing has looked at nothing.
        Assert.True(findings > Variants / 20, findings + " findings");
        TestContext.Current.TestOutputHelper?.WriteLine(Variants + " mutilated variants of " + sources.Length + " sources, " + findings + " findings, no failure");
    }

    [Fact]
    public async Task The_code_of_this_repository()
    {
        var files = Tree().ToArray();
        var diagnostics = await Analyze(files.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Parse, path)));

        AssertNoFailure(diagnostics);
        Assert.True(files.Length > 500, files.Length + " files");
        TestContext.Current.TestOutputHelper?.WriteLine(files.Length + " files of this repository, " + diagnostics.Length + " findings, no failure");

        // Sources of anything else, where STORAGEGRANTS_SOURCES names their folders, separated as in PATH.
        foreach (var folder in (Environment.GetEnvironmentVariable("STORAGEGRANTS_SOURCES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var others = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
            var found = await Analyze(others.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Parse, path)));
            AssertNoFailure(found);
            TestContext.Current.TestOutputHelper?.WriteLine(others.Length + " files under " + folder + ", no failure, findings: " + string.Join("; ", found));
        }
    }

    // Every pair of twins in both forms, and files of the product.
    private static IEnumerable<string> Sources()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Twins"), "*.twins").Order(StringComparer.Ordinal))
        {
            foreach (var twin in Twin.Read(File.ReadAllText(path)).Twins)
            {
                yield return twin.Safe;
                yield return twin.Plain;
            }
        }

        foreach (var path in Tree().Where((_, index) => index % 10 == 0))
            yield return File.ReadAllText(path);
    }

    private static IEnumerable<string> Tree() => new[] { "src", "analyzers", "generators", "samples", "benchmarks", "tests" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !path.Contains(Path.DirectorySeparatorChar + "bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static Task<ImmutableArray<Diagnostic>> Analyze(IEnumerable<SyntaxTree> trees) =>
        Empty.AddSyntaxTrees(trees)
            .WithAnalyzers([new GrantAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();

    private static void AssertNoFailure(ImmutableArray<Diagnostic> diagnostics)
    {
        var failures = diagnostics.Where(diagnostic => diagnostic.Id is "AD0001" or "SGR9000").ToArray();
        Assert.True(failures.Length == 0, string.Join("\n", failures.Select(failure => failure + "\n" + failure.Location.SourceTree)));
    }
}
