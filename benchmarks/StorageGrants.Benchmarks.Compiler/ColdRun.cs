using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Runtime;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>The first run of the generator in a process that has compiled nothing yet.</summary>
internal static class ColdRun
{
    public static string Measure(ImmutableArray<AdditionalText> schemas)
    {
        var compilation = Project.Compilation();
        var jitBefore = JitInfo.GetCompilationTime();
        var methodsBefore = JitInfo.GetCompiledMethodCount();
        var start = Stopwatch.GetTimestamp();
        var driver = Project.Driver(Project.LoadGenerator(), schemas, tracksSteps: true).RunGenerators(compilation);
        var whole = Stopwatch.GetElapsedTime(start);
        var jit = JitInfo.GetCompilationTime() - jitBefore;
        var methods = JitInfo.GetCompiledMethodCount() - methodsBefore;

        // The driver leaves this to whoever asks for the trees first: the compiler, right after.
        var result = Project.Require(driver, schemas.Length);
        start = Stopwatch.GetTimestamp();
        foreach (var source in result.GeneratedSources) source.SyntaxTree.GetRoot();
        var parsing = Stopwatch.GetElapsedTime(start);

        var steps = Steps(result);
        return JsonSerializer.Serialize(new Dictionary<string, double>
        {
            ["wholeMs"] = whole.TotalMilliseconds,
            ["parseMs"] = Milliseconds(steps, "SchemaSource") + Milliseconds(steps, "SchemaParse"),
            ["linkMs"] = Milliseconds(steps, "SchemaLink"),
            ["emitMs"] = Milliseconds(steps, "SourceOutput"),
            ["generatorMs"] = steps.Sum(step => step.ElapsedTime.TotalMilliseconds),
            ["roslynParseMs"] = parsing.TotalMilliseconds,
            ["jitMs"] = jit.TotalMilliseconds,
            ["jitMethods"] = methods,
            ["files"] = result.GeneratedSources.Length,
            ["characters"] = result.GeneratedSources.Sum(source => source.SourceText.Length),
        });
    }

    private static double Milliseconds(IEnumerable<IncrementalGeneratorRunStep> steps, string name) =>
        steps.Where(step => step.Name == name).Sum(step => step.ElapsedTime.TotalMilliseconds);

    // Steps without a tracking name are reached through the inputs of those that have one.
    private static HashSet<IncrementalGeneratorRunStep> Steps(GeneratorRunResult result)
    {
        var found = new HashSet<IncrementalGeneratorRunStep>();
        var open = new Stack<IncrementalGeneratorRunStep>(result.TrackedSteps.Concat(result.TrackedOutputSteps).SelectMany(pair => pair.Value));
        while (open.TryPop(out var step))
        {
            if (!found.Add(step)) continue;
            foreach (var (source, _) in step.Inputs) open.Push(source);
        }

        return found;
    }
}
