using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using StorageGrants.Benchmarks.Reporting;

namespace StorageGrants.Benchmarks.Processes;

/// <summary>The analyzer over a project and after edits, beside an empty one and beside other packages of analyzers.</summary>
internal sealed class AnalyzerRun(Checkout checkout, bool isQuick)
{
    private readonly int _files = isQuick ? 50 : 500;

    public IEnumerable<Table> Run()
    {
        var plain = checkout.Scratch("consumer-plain");
        var granting = checkout.Scratch("consumer-grants");
        ConsumerProject.Write(plain, _files, withGrants: false);
        ConsumerProject.Write(granting, _files, withGrants: true);

        var warm = new Table(
            "Analyzer, in a process that has been open for a while",
            "A project of " + _files + " files of 150 lines: what the compiler counts for the analyzer, beside an empty analyzer with the same registrations. The project is compiled three times and analyzed five times, an edit is made fifty times (medians). "
            + "The share is that of the time the compiler itself takes to parse, bind and emit the project, on one thread as well. An edit is one statement more in one document, in a new compilation.",
            "", "empty", "StorageGrants", "ratio", "share", "findings", "target", "");
        var isFirst = true;
        foreach (var (name, folder) in new[] { ("no grants", plain), ("grants in 1 % of the files", granting) })
        {
            var run = Repeated.Run(1, checkout.Compiler, isQuick ? ["analyzer", folder, "--quick"] : ["analyzer", folder], 0);
            var share = 100 * run["grantsMs"] / run["compileMs"];
            warm.Add(
                "project, " + name + (run["registrations"] > 1 ? " (the empty analyzer no longer registers the same)" : ""),
                Milliseconds(run["emptyMs"]),
                Milliseconds(run["grantsMs"]),
                Table.Number(run["grantsMs"] / run["emptyMs"], "0.00"),
                Table.Number(share, "0.00") + " %",
                Table.Number(run["findings"]),
                isFirst ? "share < 1 %" : "",
                isFirst ? new Target(1, " %").Verdict(share) : "");
            warm.Add(
                "edit of one document, " + name,
                Milliseconds(run["emptyEditMs"]),
                Milliseconds(run["grantsEditMs"]),
                Table.Number(run["grantsEditMs"] / run["emptyEditMs"], "0.00"),
                "",
                "",
                isFirst ? "< 2 ms" : "",
                isFirst ? new Target(2, " ms").Verdict(run["grantsEditMs"]) : "");
            isFirst = false;
        }

        return [warm, Builds(plain, granting)];
    }

    private Table Builds(string plain, string granting)
    {
        var names = Repeated.Run(1, checkout.Compiler, ["packages"], 0).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var compared = new[] { "none", "empty", "StorageGrants" };
        var runs = InTurn(isQuick ? 1 : 3, compared, plain).Concat(InTurn(1, names.Except(compared), plain)).ToDictionary();
        const string Granting = "StorageGrants, grants in 1 % of the files";
        runs[Granting] = InTurn(1, ["StorageGrants"], granting)["StorageGrants"];
        var bare = runs["none"]["wallMs"];
        var empty = runs["empty"]["analyzersMs"];
        var target = new Target(3, " x");
        var table = new Table(
            "Analyzer, in a build with /reportanalyzer",
            "The project without grants, built by a fresh compiler process with one package at a time and its default rules; the first three are medians of three builds. "
            + "Most of the time of the first ones is compiling the analyzers just in time. Time is what the compiler counts for the package over all its threads; the build is from start to end.",
            "", "analyzers", "ratio", "share of the bare build", "build", "findings", "target", "");
        foreach (var name in names.SelectMany(name => name == "StorageGrants" ? new[] { name, Granting } : [name]))
        {
            var run = runs[name];
            var ratio = run["analyzersMs"] / empty;
            table.Add(
                name,
                Milliseconds(run["analyzersMs"]),
                Table.Number(ratio, "0.00"),
                Table.Number(100 * run["analyzersMs"] / bare, "0.0") + " %",
                Milliseconds(run["wallMs"]),
                Table.Number(run["findings"]),
                name == "StorageGrants" ? target.ToString() : "",
                name == "StorageGrants" ? target.Verdict(ratio) : "");
        }

        return table;

        Dictionary<string, Repeated> InTurn(int times, IEnumerable<string> packages, string folder) =>
            Repeated.RunInTurn(times, packages.ToDictionary(name => name, name => (checkout.Compiler, new[] { "build", name, folder })));
    }

    private static string Milliseconds(double value) => value.ToString(value < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture) + " ms";
}
