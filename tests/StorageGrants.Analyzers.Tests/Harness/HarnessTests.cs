using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using StorageGrants.CodeFixes;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Harness;

/// <summary>The harness fails where it should.</summary>
public class HarnessTests
{
    private const string Grant = "class C { object M() => new { bucket_name = \"*\", role = \"Admin\" }; }";

    [Fact]
    public Task A_diagnostic_nobody_expects() => Fails("Unexpected: Warning SGR1001", new() { TestCode = Grant });

    [Fact]
    public Task A_diagnostic_that_is_missing() => Fails("Missing: SGR1001", new() { TestCode = "class C { object M() => {|SGR1001:1|}; }" });

    [Fact]
    public Task A_diagnostic_at_another_place() => Fails("Missing: SGR1001", new() { TestCode = Grant.Replace("\"*\"", "{|SGR1001:\"*\"|}") });

    [Fact]
    public Task A_diagnostic_in_a_file_nobody_expects() =>
        Fails("/0/a.json(1,31) '\"Admin\"'", new() { TestCode = "class C { }", TestState = { AdditionalFiles = { ("/0/a.json", "{ \"bucket_name\": \"*\", \"role\": \"Admin\" }") } } });

    [Fact]
    public Task A_compiler_error_nobody_expects() => Fails("CS0246", new() { TestCode = "class C : Nothing { }" });

    [Fact]
    public Task A_severity_that_differs()
    {
        var test = new CSharpAnalyzerTest<GrantAnalyzer, DefaultVerifier> { TestCode = Grant.Replace("\"Admin\"", "{|#0:\"Admin\"|}") };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("SGR1001", DiagnosticSeverity.Error).WithLocation(0));
        return Fails("Missing: Error SGR1001", test);
    }

    [Fact]
    public async Task A_compiler_error_that_is_expected()
    {
        var test = new CSharpAnalyzerTest<GrantAnalyzer, DefaultVerifier> { TestCode = "class C : {|CS0246:Nothing|} { }" };
        await test.RunAsync();
    }

    [Fact]
    public async Task An_analyzer_that_throws()
    {
        var test = new CSharpAnalyzerTest<ThrowingAnalyzer, DefaultVerifier> { TestCode = "class C { }" };
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        Assert.Contains("AD0001", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_with_another_outcome()
    {
        var test = new CSharpCodeFixTest<GrantAnalyzer, GrantCodeFixProvider, DefaultVerifier>
        {
            TestCode = Grant.Replace("\"Admin\"", "{|SGR1001:\"Admin\"|}"),
            FixedCode = Grant.Replace("Admin", "ReadOnly"),
        };
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        Assert.Contains("After fixing one by one", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_nobody_expects()
    {
        var test = new CSharpCodeFixTest<GrantAnalyzer, GrantCodeFixProvider, DefaultVerifier> { TestCode = Grant.Replace("\"Admin\"", "{|SGR1001:\"Admin\"|}") };
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        Assert.Contains("No fix is expected", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.g.cs", "class G { }", null)]
    [InlineData("a.g.cs", "class H { }", "is\nclass G { }")]
    [InlineData("b.g.cs", "class G { }", "adds no file b.g.cs")]
    public async Task Generated_files(string name, string content, string? problem)
    {
        var test = new CSharpSourceGeneratorTest<SampleGenerator, DefaultVerifier> { TestCode = "class C : G { }" };
        test.TestState.GeneratedSources.Add((name, content));
        if (problem is null)
        {
            await test.RunAsync();
            return;
        }

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        Assert.Contains(problem, failure.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static async Task Fails(string message, CSharpAnalyzerTest<GrantAnalyzer, DefaultVerifier> test)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

#pragma warning disable RS1001, RS1025, RS1026, RS1036, RS1038, RS1041, RS1042
    private sealed class ThrowingAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("T1", "T", "T", "T", DiagnosticSeverity.Warning, true)];

        public override void Initialize(AnalysisContext context) => context.RegisterSymbolAction(_ => throw new InvalidOperationException(), SymbolKind.NamedType);
    }

    public sealed class SampleGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output => output.AddSource("a.g.cs", "class G { }"));
    }
#pragma warning restore RS1001, RS1025, RS1026, RS1036, RS1038, RS1041, RS1042
}
