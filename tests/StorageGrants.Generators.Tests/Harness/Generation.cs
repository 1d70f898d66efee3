using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StorageGrants.Generators.Tests.Harness;

/// <summary>One run of the generator over schemas and C# code of a user.</summary>
internal sealed class Generation
{
    private Generation(CSharpCompilation output, GeneratorDriverRunResult result, ImmutableArray<Diagnostic> reported)
    {
        Output = output;
        Result = result;
        Reported = reported;
    }

    // MSBuild silences these as well: our assemblies were built against an older framework than the running one.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] Unified = [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)];

    public CSharpCompilation Output { get; }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>Diagnostics of the generator itself.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    /// <summary>Generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.Results[0].GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public string Text => string.Join("\n", Files.OrderBy(file => file.Key).Select(file => file.Value));

    public static Generation Of(string schema, string code = "", string path = "/schemas/api.json") => Of([new SchemaText(path, schema)], code);

    public static Generation Of(
        SchemaText[] schemas,
        string code = "",
        LanguageVersion language = LanguageVersion.Latest,
        NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var compilation = Compilation(code, language, nullable);
        var driver = Driver(schemas, language).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported);
        return new Generation((CSharpCompilation)output, driver.GetRunResult(), reported);
    }

    public static CSharpCompilation Compilation(string code, LanguageVersion language = LanguageVersion.Latest, NullableContextOptions nullable = NullableContextOptions.Enable) =>
        CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(language), path: "Code.cs")],
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, warningLevel: 9999, deterministic: true, specificDiagnosticOptions: Unified));

    public static GeneratorDriver Driver(SchemaText[] schemas, LanguageVersion language = LanguageVersion.Latest) => CSharpGeneratorDriver.Create(
        [new SchemaGenerator().AsSourceGenerator()],
        schemas,
        Parse(language),
        new SchemaOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Fails unless everything compiles without a single warning.</summary>
    public Generation AssertClean()
    {
        Assert.Null(Result.Results[0].Exception);
        var found = Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(5).ToList();
        Assert.True(found.Count == 0, string.Join("\n", found.Select(diagnostic => diagnostic + "\n" + Line(diagnostic))));
        return this;
    }

    /// <summary>Loads what was compiled.</summary>
    public Assembly Load()
    {
        AssertClean();
        using var image = new MemoryStream();
        Assert.True(Output.Emit(image).Success);
        image.Position = 0;
        return new AssemblyLoadContext("Consumer", isCollectible: true).LoadFromStream(image);
    }

    /// <summary>Calls the static method <c>Test.Run</c> of the user's code.</summary>
    public object? Call(params object?[] arguments)
    {
        var method = Load().GetType("Test")!.GetMethod("Run")!;
        try
        {
            return method.Invoke(null, arguments);
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(thrown.InnerException).Throw();
            throw;
        }
    }

    // Documentation is parsed as well: a generated comment that is no XML is a warning for who asks for documentation.
    private static CSharpParseOptions Parse(LanguageVersion language) => new(language, DocumentationMode.Diagnose);

    private static string Line(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
        : "";
}
