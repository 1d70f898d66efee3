using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>
/// The analyzer in a process that has been open for a while, over a whole project and after edits of one document, beside the
/// empty one. The time of an analyzer is what the compiler counts for it, as in <c>/reportanalyzer</c>.
/// </summary>
internal static class AnalyzerRun
{
    private const int WarmUpFiles = 10;
    private const int WarmUpRuns = 60;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(10);

    public static string Measure(string folder, bool isQuick)
    {
        var compilation = Consumer.Read(folder);
        var analyzer = Load();
        WarmUp(compilation, analyzer);
        var results = new Dictionary<string, double>();
        Repeat(isQuick ? 1 : 3, results, () => Compiled(compilation));
        Repeat(isQuick ? 1 : 5, results, () => Analyzed(compilation, analyzer));
        Repeat(isQuick ? 5 : 51, results, () => Edit(compilation, analyzer));
        return JsonSerializer.Serialize(results);
    }

    // Until the runtime has compiled both analyzers for good, on a part of the project that grants if the whole does: a whole one takes seconds.
    private static void WarmUp(CSharpCompilation compilation, DiagnosticAnalyzer analyzer)
    {
        var part = compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Skip(WarmUpFiles));
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < WarmUpRuns && Stopwatch.GetElapsedTime(begun) < s_warmUp; i++)
        {
            foreach (var _ in (i < 3 ? Compiled(part) : []).Concat(Analyzed(part, analyzer)).Concat(Edit(part, analyzer)))
            {
            }
        }
    }

    private static DiagnosticAnalyzer Load() => (DiagnosticAnalyzer)Activator.CreateInstance(
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Assemblies.Analyzer).GetType("StorageGrants.Analyzers.GrantAnalyzer", throwOnError: true)!)!;

    // The same work each time: neither what one run bound nor what it knew of a file is there for the next.
    private static CSharpCompilation Fresh(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => Consumer.Parse(tree.ToString(), tree.FilePath)));

    // As csc does it: every file parsed, bound and emitted once.
    private static IEnumerable<(string, double)> Compiled(CSharpCompilation compilation)
    {
        var start = Stopwatch.GetTimestamp();
        if (!Fresh(compilation).Emit(Stream.Null).Success) throw new InvalidOperationException("The project does not compile.");
        yield return ("compileMs", Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static IEnumerable<(string, double)> Analyzed(CSharpCompilation compilation, DiagnosticAnalyzer analyzer)
    {
        var registered = new HashSet<string>();
        foreach (var (name, one) in new[] { ("empty", (DiagnosticAnalyzer)new EmptyAnalyzer()), ("grants", analyzer) })
        {
            var run = Analyze(Fresh(compilation), one, out _);
            var start = Stopwatch.GetTimestamp();
            var findings = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
            yield return (name + "WallMs", Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            var telemetry = run.GetAnalyzerTelemetryInfoAsync(one, default).GetAwaiter().GetResult();
            yield return (name + "Ms", telemetry.ExecutionTime.TotalMilliseconds);
            if (one == analyzer) yield return ("findings", findings.Length);
            registered.Add(Registrations(telemetry));
        }

        yield return ("registrations", registered.Count);
    }

    // A statement more in a method of a file in the middle, as somebody types it.
    private static IEnumerable<(string, double)> Edit(CSharpCompilation compilation, DiagnosticAnalyzer analyzer)
    {
        var tree = compilation.SyntaxTrees[compilation.SyntaxTrees.Length / 2];
        var text = tree.ToString();
        var at = text.IndexOf("return ", StringComparison.Ordinal);
        foreach (var (name, one) in new[] { ("empty", (DiagnosticAnalyzer)new EmptyAnalyzer()), ("grants", analyzer) })
        {
            var edited = Consumer.Parse(text.Insert(at, "var typed = \"x\"; "), tree.FilePath);
            var run = Analyze(compilation.ReplaceSyntaxTree(tree, edited), one, out var changed);
            var model = changed.GetSemanticModel(edited);
            var start = Stopwatch.GetTimestamp();
            run.GetAnalyzerSyntaxDiagnosticsAsync(edited, default).GetAwaiter().GetResult();
            run.GetAnalyzerSemanticDiagnosticsAsync(model, null, default).GetAwaiter().GetResult();
            yield return (name + "EditWallMs", Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            yield return (name + "EditMs", run.GetAnalyzerTelemetryInfoAsync(one, default).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
        }
    }

    private static CompilationWithAnalyzers Analyze(Compilation compilation, DiagnosticAnalyzer analyzer, out Compilation analyzed)
    {
        var failed = new Action<Exception, DiagnosticAnalyzer, Diagnostic>((exception, _, _) => throw new InvalidOperationException("The analyzer failed", exception));
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), failed, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var run = compilation.WithAnalyzers([analyzer], options);
        analyzed = run.Compilation;
        return run;
    }

    private static string Registrations(AnalyzerTelemetryInfo info) => string.Join(
        ", ",
        typeof(AnalyzerTelemetryInfo).GetProperties()
            .Where(property => property.Name.EndsWith("ActionsCount", StringComparison.Ordinal))
            .Select(property => property.Name[..^"Count".Length] + " " + property.GetValue(info)));

    // Figures are medians.
    private static void Repeat(int times, Dictionary<string, double> results, Func<IEnumerable<(string Name, double Value)>> run)
    {
        var measured = Enumerable.Range(0, times).SelectMany(_ =>
        {
            GC.Collect();
            return run();
        }).ToLookup(figure => figure.Name, figure => figure.Value);
        foreach (var values in measured)
            results[values.Key] = values.Order().ElementAt(times / 2);
    }
}
