using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Holds the projects of a test.</summary>
internal sealed class TestWorkspace : IDisposable
{
    public const string MainProject = "TestProject";

    // From what the test itself runs on; every further assembly slows every compilation down.
    private static readonly string[] Names =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Console", "System.Linq",
        "System.Memory", "System.Net.Http", "System.Net.Primitives", "System.ObjectModel", "System.Private.Uri", "System.Runtime.Serialization.Primitives",
        "System.Text.Encoding.Extensions", "System.Text.Encodings.Web", "System.Text.Json", "System.Threading", "netstandard",
    ];

    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Names.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path))]);

    private readonly AdhocWorkspace _workspace = new();

    public static MetadataReference ReferenceTo(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    public Solution Create(SolutionState state, ParseOptions parseOptions, CompilationOptions compilationOptions, Expectations expectations)
    {
        var solution = Add(_workspace.CurrentSolution, MainProject, state, parseOptions, compilationOptions, expectations);
        foreach (var (name, project) in state.AdditionalProjects)
            solution = Add(solution, name, project, parseOptions, compilationOptions, expectations);
        return solution;
    }

    public void Dispose() => _workspace.Dispose();

    private static Solution Add(Solution solution, string name, ProjectState state, ParseOptions parseOptions, CompilationOptions compilationOptions, Expectations expectations)
    {
        var id = ProjectId.CreateNewId(name);
        solution = solution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, filePath: "/0/" + name + ".csproj", compilationOptions: compilationOptions.WithOutputKind(state.OutputKind), parseOptions: parseOptions))
            .AddMetadataReferences(id, Framework.Value.Concat(state.AdditionalReferences));

        foreach (var (path, content) in state.Sources)
            solution = solution.AddDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), expectations.Read(path, content), filePath: path);
        foreach (var (path, content) in state.AdditionalFiles)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), expectations.Read(path, content), filePath: path);
        foreach (var (path, content) in state.AnalyzerConfigFiles)
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), content, filePath: path);
        return solution;
    }
}
