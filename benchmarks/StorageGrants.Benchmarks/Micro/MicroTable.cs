using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using StorageGrants.Benchmarks.Processes;
using StorageGrants.Benchmarks.Reporting;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>One benchmark class as a table: time and bytes of each row, and their ratios to the baseline.</summary>
internal sealed record MicroTable(Type Type, string Title, string Note, Dictionary<string, (Target Time, Target Bytes)> Targets)
{
    /// <summary>Targets that are no ratios: of a call, and of the bytes it allocates.</summary>
    public Dictionary<string, (Target Time, Target? Bytes)> Limits { get; init; } = [];

    /// <summary>Of a longer input: the row of a shorter one, and the most that the time may be of it.</summary>
    public Dictionary<string, (string Of, Target Time)> Growth { get; init; } = [];

    public Table Fill(Func<Type, IEnumerable<string>, Dictionary<string, Repeated>> measure)
    {
        var table = new Table(Title, Note, "", "time", "ratio", "allocated", "ratio", "target", "");
        var benchmarks = Type.GetMethods()
            .Select(method => (method.Name, Attribute: method.GetCustomAttribute<BenchmarkAttribute>()!))
            .Where(row => row.Attribute is not null)
            .OrderByDescending(row => row.Attribute.Baseline)
            .ToList();
        Console.Error.WriteLine(Title);
        var runs = measure(Type, benchmarks.Select(row => row.Name));
        var (baseTime, baseBytes) = Figures(runs[benchmarks[0].Name]);
        foreach (var (name, attribute) in benchmarks)
        {
            var (time, bytes) = Figures(runs[name]);
            table.Add([.. Row(attribute.Description!, time, bytes, baseTime, baseBytes), .. Verdict(name, time / baseTime, bytes / baseBytes), .. Limit(name, time, bytes), .. Grown(name, time, of => Figures(runs[of]).Time, of => benchmarks.Single(row => row.Name == of).Attribute.Description!)]);
        }

        return table;
    }

    private static (double Time, double Bytes) Figures(Repeated run) => (run["nanoseconds"], run["bytes"]);

    private static string[] Row(string description, double time, double bytes, double baseTime, double baseBytes) =>
    [
        description,
        Table.Number(time, time < 100 ? "0.0" : "#,0") + " ns",
        Table.Number(time / baseTime, "0.00"),
        Table.Number(bytes) + " B",
        baseBytes == 0 ? "" : Table.Number(bytes / baseBytes, "0.00"),
    ];

    private string[] Verdict(string name, double time, double bytes) => Targets.TryGetValue(name, out var targets) && double.IsFinite(bytes)
        ? ["time " + targets.Time + ", bytes " + targets.Bytes, "time " + targets.Time.Verdict(time) + ", bytes " + targets.Bytes.Verdict(bytes)]
        : [];

    private string[] Limit(string name, double time, double bytes) => Limits.TryGetValue(name, out var limits)
        ?
        [
            "time " + limits.Time + (limits.Bytes is null ? "" : ", bytes " + limits.Bytes),
            "time " + limits.Time.Verdict(time) + (limits.Bytes is null ? "" : ", bytes " + (bytes <= limits.Bytes.AtMost ? "met" : "**missed**")),
        ]
        : [];

    private string[] Grown(string name, double time, Func<string, double> timeOf, Func<string, string> describe)
    {
        if (!Growth.TryGetValue(name, out var growth)) return [];
        var ratio = time / timeOf(growth.Of);
        return ["time " + growth.Time + " \"" + describe(growth.Of) + "\"", Table.Number(ratio, "0.0") + " x, " + growth.Time.Verdict(ratio)];
    }
}
