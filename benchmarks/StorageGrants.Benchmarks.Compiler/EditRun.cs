using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>What an edit costs in an editor that has been open for a while, and how many steps of the generator run again.</summary>
internal static class EditRun
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_measuring = TimeSpan.FromSeconds(2);

    public static string Measure(ImmutableArray<AdditionalText> schemas)
    {
        var generator = Project.LoadGenerator();
        var compilation = Project.Compilation();
        var typed = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Project.Code("class Program { static void Main() { var x = 1; } }"));
        var schema = (SchemaText)schemas[^1];
        var content = schema.GetText().ToString();
        var spaced = schema.With(content.Insert(content.IndexOf('{') + 1, " "));
        var changed = schema.With(Reword(content));

        var results = new Dictionary<string, double>();
        Add(results, "code", schemas.Length, generator, schemas, compilation, driver => driver.RunGenerators(typed));
        Add(results, "whiteSpace", schemas.Length, generator, schemas, compilation, driver => driver.ReplaceAdditionalText(schema, spaced).RunGenerators(compilation));
        Add(results, "operation", schemas.Length, generator, schemas, compilation, driver => driver.ReplaceAdditionalText(schema, changed).RunGenerators(compilation));
        return JsonSerializer.Serialize(results);
    }

    private static void Add(
        Dictionary<string, double> results,
        string name,
        int files,
        IIncrementalGenerator generator,
        ImmutableArray<AdditionalText> schemas,
        CSharpCompilation compilation,
        Func<GeneratorDriver, GeneratorDriver> edit)
    {
        var tracked = edit(Project.Driver(generator, schemas, tracksSteps: true).RunGenerators(compilation));
        results[name + "Steps"] = StepsRunAgain(Project.Require(tracked, files));

        // A driver is immutable: every run starts from the state before the edit.
        var before = Project.Driver(generator, schemas, tracksSteps: false).RunGenerators(compilation);
        Times(s_warmUp, () => edit(before));
        results[name + "Ms"] = Median(Times(s_measuring, () => edit(before)));
    }

    private static int StepsRunAgain(GeneratorRunResult result) => result.TrackedSteps.Values
        .Concat(result.TrackedOutputSteps.Values)
        .SelectMany(steps => steps)
        .Distinct()
        .Count(step => step.Outputs.Any(output => output.Reason != IncrementalStepRunReason.Cached));

    private static List<double> Times(TimeSpan atMost, Action run)
    {
        var times = new List<double>();
        var begun = Stopwatch.GetTimestamp();
        do
        {
            var start = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        while (times.Count < 5 || Stopwatch.GetElapsedTime(begun) < atMost);
        return times;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    // The middle summary of the file, so that neither end is favoured.
    private static string Reword(string content)
    {
        const string Summary = "\"summary\": \"";
        var at = content.IndexOf(Summary, content.Length / 4, StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException("The schema has no operation with a summary to edit.");
        return content.Insert(at + Summary.Length, "Now ");
    }
}
