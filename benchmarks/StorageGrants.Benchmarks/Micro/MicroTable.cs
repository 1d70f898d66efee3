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
    public Table Fill(Func<string, string, Repeated> measure)
    {
        var table = new Table(Title, Note, "", "time", "ratio", "allocated", "ratio", "target", "");
        var methods = Type.GetMethods().Select(method => (method.Name, Attribute: method.GetCustomAttribute<BenchmarkAttribute>())).Where(row => row.Attribute is not null);
        var (baseTime, baseBytes) = (double.NaN, double.NaN);
        foreach (var (name, attribute) in methods.OrderByDescending(row => row.Attribute!.Baseline))
        {
            Console.Error.WriteLine(Title + ": " + attribute!.Description);
            var run = measure(Type.Name, name);
            var (time, bytes) = (run["nanoseconds"], run["bytes"]);
            if (attribute.Baseline) (baseTime, baseBytes) = (time, bytes);
            table.Add([.. Row(attribute.Description!, time, bytes, baseTime, baseBytes), .. Verdict(name, time / baseTime, bytes / baseBytes)]);
        }

        return table;
    }

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
}
