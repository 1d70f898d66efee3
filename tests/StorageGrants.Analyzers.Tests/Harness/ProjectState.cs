using System.Collections.Generic;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A project of a test.</summary>
public class ProjectState
{
    public SourceFileList Sources { get; } = new();

    public SourceFileCollection AdditionalFiles { get; } = new();

    public SourceFileCollection AnalyzerConfigFiles { get; } = new();

    public List<MetadataReference> AdditionalReferences { get; } = new();

    public OutputKind OutputKind { get; set; } = OutputKind.DynamicallyLinkedLibrary;
}

/// <summary>The main project of a test, what is expected of it, and other projects beside it.</summary>
public sealed class SolutionState : ProjectState
{
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = new();

    /// <summary>Further projects by name; analyzed too.</summary>
    public Dictionary<string, ProjectState> AdditionalProjects { get; } = new();

    /// <summary>Files a source generator is expected to add.</summary>
    public SourceFileCollection GeneratedSources { get; } = new();
}
