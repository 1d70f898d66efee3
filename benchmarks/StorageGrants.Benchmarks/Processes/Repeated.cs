using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace StorageGrants.Benchmarks.Processes;

/// <summary>Several fresh processes of the same command; figures are medians.</summary>
internal sealed class Repeated
{
    private readonly List<ChildRun> _runs;

    private Repeated(List<ChildRun> runs) => _runs = runs;

    public double Milliseconds => Median(_runs.Select(run => run.Milliseconds));

    public double PeakMegabytes => Median(_runs.Select(run => run.PeakMegabytes));

    public string Output => _runs[0].Output;

    public static Repeated Run(int times, string file, string[] arguments, params int[] acceptedExitCodes) =>
        new([.. Enumerable.Range(0, times).Select(_ => ChildProcess.Run(file, arguments, acceptedExitCodes))]);

    /// <summary>Takes the commands in turn, so that a slow minute of the machine falls on all of them.</summary>
    public static Dictionary<string, Repeated> RunInTurn(int times, Dictionary<string, (string File, string[] Arguments)> commands)
    {
        var runs = commands.Keys.ToDictionary(name => name, _ => new List<ChildRun>());
        for (var i = 0; i < times; i++)
        {
            foreach (var (name, (file, arguments)) in commands) runs[name].Add(ChildProcess.Run(file, arguments, 0));
        }

        return runs.ToDictionary(pair => pair.Key, pair => new Repeated(pair.Value));
    }

    /// <summary>The median of a figure that every run printed in its line of JSON.</summary>
    public double this[string name] => Median(_runs.Select(run => JsonSerializer.Deserialize<Dictionary<string, double>>(run.Output)![name]));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
