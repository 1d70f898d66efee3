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
    private static readonly TimeSpan s_measuring = TimeSpan.FromSeconds(20);

    public static string Measure(string folder, bool isQuick)
    {
        var compilation = Consumer.Read(folder);
        var analyzer = Load();
        var results = new Dictionary<string, double>();
        Repeat(isQuick, results, () => Project(compilation, analyzer));
        Repeat(isQuick, results, () => Edit(compilation, analyzer));
        results["findings"] = Analyze(Fresh(compilation), analyzer, out _).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
        return JsonSerializer.Serialize(results);
    }

    private static DiagnosticAnalyzer Load() => (DiagnosticAnalyzer)Activator.CreateInstance(
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Assemblies.Analyzer).GetType("StorageGrants.Analyzers.GrantAnalyzer", throwOnError: true)!)!;

    // The same work each time: what one run bound is not there for the next.
    private static CSharpCompilation Fresh(CSharpCompilation compilation) => compilation.Clone();

    private static IEnumerable<(string, double)> Project(CSharpCompilation compilation, DiagnosticAnalyzer analyzer)
    {
        var compiled = Fresh(compilation);
        var start = Stopwatch.GetTimestamp();
        compiled.GetDiagnostics();
        compiled.Emit(Stream.Null);
        yield return ("compileMs", Stopwatch.GetElapsedTime(start).TotalMilliseconds);

        var registered = new HashSet<string>();
        foreach (var (name, one) in new[] { ("empty", (DiagnosticAnalyzer)new EmptyAnalyzer()), ("grants", analyzer) })
        {
            var run = Analyze(Fresh(compilation), one, out _);
            start = Stopwatch.GetTimestamp();
            run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
            yield return (name + "WallMs", Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            var telemetry = run.GetAnalyzerTelemetryInfoAsync(one, default).GetAwaiter().GetResult();
            yield return (name + "Ms", telemetry.ExecutionTime.TotalMilliseconds);
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

    // The first half of the time warms up; figures are medians of the second.
    private static void Repeat(bool isQuick, Dictionary<string, double> results, Func<IEnumerable<(string Name, double Value)>> run)
    {
        var measured = new Dictionary<string, List<double>>();
        var begun = Stopwatch.GetTimestamp();
        var half = isQuick ? TimeSpan.Zero : s_measuring / 2;
        while (!isQuick && Stopwatch.GetElapsedTime(begun) < half) Run(null);
        begun = Stopwatch.GetTimestamp();
        do
        {
            Run(measured);
        }
        while (Stopwatch.GetElapsedTime(begun) < half);
        foreach (var (name, values) in measured)
        {
            values.Sort();
            results[name] = values[values.Count / 2];
        }

        void Run(Dictionary<string, List<double>>? into)
        {
            foreach (var (name, value) in run())
            {
                if (into is null) continue;
                if (!into.TryGetValue(name, out var list)) into.Add(name, list = []);
                list.Add(value);
            }
        }
    }
}
