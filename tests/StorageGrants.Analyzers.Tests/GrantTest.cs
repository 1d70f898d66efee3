using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using StorageGrants.Access.Roles;

namespace StorageGrants.Analyzers.Tests;

/// <summary>A test of the analyzer against code that references StorageGrants.Access.</summary>
internal class GrantTest : CSharpAnalyzerTest<GrantAnalyzer, DefaultVerifier>
{
    /// <summary>Rules that only hint. Tests of other rules write grants as they like and leave these out.</summary>
    public static readonly string[] Hints = ["SGR1004", "SGR1006", "SGR1007", "SGR1014"];

    public GrantTest()
    {
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(RoleCatalog).Assembly.Location));
        DisabledDiagnostics.AddRange(Hints);
    }

    /// <summary>The same test with what only hints.</summary>
    public GrantTest WithHints()
    {
        DisabledDiagnostics.Clear();
        return this;
    }

    /// <summary>Text of a global analyzer configuration file.</summary>
    public string GlobalConfig
    {
        set => TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", "is_global = true\n" + value));
    }

    /// <summary>Code beside hand-written models that carry the attributes of generated ones.</summary>
    public static GrantTest Typed(string code)
    {
        var test = new GrantTest();
        test.TestState.Sources.Add(code);
        test.TestState.Sources.Add(("/0/Models.cs", TypedModels.Source));
        return test;
    }

    public static GrantTest Plain(string code) => new() { TestCode = code };

    /// <summary>Statements in a method, beside the typed models.</summary>
    public static Task Statements(string statements, string? config = null)
    {
        var test = Typed("using System.Collections.Generic;\nusing Acme;\nusing StorageGrants;\nclass C\n{\n    void M(string unknown, bool flag)\n    {\n" + statements + "\n    }\n}\n");
        if (config is not null)
            test.GlobalConfig = config;
        return test.RunAsync();
    }

    /// <summary>Everything reported, without any expectation.</summary>
    public async Task<ImmutableArray<Diagnostic>> CollectAsync()
    {
        DisabledDiagnostics.Clear();
        using var workspace = new TestWorkspace();
        var (solution, _) = Build(workspace, TestState);
        return await GetDiagnosticsAsync(solution, default);
    }
}
