using System.Collections.Generic;
using System.Globalization;
using StorageGrants.Benchmarks.Reporting;

namespace StorageGrants.Benchmarks.Processes;

/// <summary>The generator in fresh compiler processes and in an editor, beside NJsonSchema.</summary>
internal sealed class GeneratorRun(Checkout checkout, bool isQuick)
{
    private const int LargeOperations = 1000;

    private readonly int _times = isQuick ? 1 : 5;

    public IEnumerable<Table> Run()
    {
        var large = checkout.Scratch("large.openapi.json");
        LargeSchema.Write(large, LargeOperations);
        var own = checkout.File("schemas", "tigris", "partner.openapi.json");
        (string Name, string[] Files, bool HasTargets)[] projects =
        [
            ("Tigris, " + OperationCount.Of(own) + " operations", [checkout.File("schemas", "tigris", "roles.schema.json"), own], false),
            ("synthetic, " + Table.Number(OperationCount.Of(large)) + " operations", [large], true),
        ];

        var cold = new Table(
            "Generator, first run",
            "Fresh processes with the Roslyn of the SDK, median of " + _times + ". The generator's own steps are reading, linking and emitting; "
            + "the whole adds loading it and the driver. Part of both is compiling the generator just in time. Roslyn's parsing of what was generated comes on top. "
            + "NJsonSchema reads the meta-schema and validates the same endpoint file; it generates nothing.",
            "", "read", "link", "emit", "generator", "whole", "just-in-time", "Roslyn parses", "generated", "target", "");
        var edits = new Table("Generator, after an edit", "In a process that has been open for a while; median.", "", "time", "steps run again", "target", "");
        foreach (var (name, files, hasTargets) in projects)
        {
            AddCold(cold, name, files, hasTargets ? new Target(60, " ms") : null);
            AddEdits(edits, name, files, hasTargets ? new Target(0.05, " ms") : null);
        }

        return [cold, edits];
    }

    private void AddCold(Table table, string name, string[] files, Target? target)
    {
        var run = Repeated.Run(_times, checkout.Compiler, ["cold", .. files], 0);
        table.Add(
            name,
            Milliseconds(run["parseMs"]),
            Milliseconds(run["linkMs"]),
            Milliseconds(run["emitMs"]),
            Milliseconds(run["generatorMs"]),
            Milliseconds(run["wholeMs"]),
            Milliseconds(run["jitMs"]) + ", " + Table.Number(run["jitMethods"]) + " methods",
            Milliseconds(run["roslynParseMs"]),
            Table.Number(run["characters"]) + " characters",
            target is null ? "" : "generator " + target,
            target is null ? "" : target.Verdict(run["generatorMs"]));

        var peer = Repeated.Run(_times, checkout.Compiler, ["njsonschema", checkout.File("schemas", "meta", "openapi.meta.json"), files[^1]], 0);
        table.Add(name + ": NJsonSchema 10.7.2", "", "", "", "", Milliseconds(peer["wholeMs"]));
    }

    private void AddEdits(Table table, string name, string[] files, Target? target)
    {
        var run = Repeated.Run(1, checkout.Compiler, ["edits", .. files], 0);
        table.Add(
            name + ": a keystroke in C#",
            Milliseconds(run["codeMs"], "0.000"),
            Table.Number(run["codeSteps"]),
            target is null ? "" : "0 steps, " + target,
            target is null ? "" : run["codeSteps"] > 0 ? "**missed**: steps run again" : target.Verdict(run["codeMs"]));
        table.Add(name + ": white space in the schema", Milliseconds(run["whiteSpaceMs"], "0.00"), Table.Number(run["whiteSpaceSteps"]));
        table.Add(name + ": the summary of one operation", Milliseconds(run["operationMs"], "0.00"), Table.Number(run["operationSteps"]));
    }

    private static string Milliseconds(double value, string format = "#,0.0") => value.ToString(format, CultureInfo.InvariantCulture) + " ms";
}
