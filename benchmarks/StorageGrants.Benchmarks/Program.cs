using System;
using System.Collections.Generic;
using StorageGrants.Benchmarks.Micro;
using StorageGrants.Benchmarks.Processes;
using StorageGrants.Benchmarks.Reporting;

namespace StorageGrants.Benchmarks;

/// <summary>
/// <c>[--quick] [--page file]</c>: measures everything, prints the tables and writes them into a page.
/// <c>--only class</c>: measures and prints one class of benchmarks.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is [ChildProcess.Verb, var file, .. var arguments]) return ChildProcess.RunAndReport(file, arguments);
        if (args is [MicroRun.Verb, var type, var method, .. var options]) return new MicroRun(options is ["--quick"]).MeasureHere(type, method);

        var isQuick = false;
        string? page = null, only = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--quick") isQuick = true;
            else if (args[i] == "--page" && i + 1 < args.Length) page = args[++i];
            else if (args[i] == "--only" && i + 1 < args.Length) only = args[++i];
            else return Refuse(args[i]);
        }

        using var checkout = new Checkout();
        List<Table> tables = [.. new MicroRun(isQuick).Run(only)];
        if (only is null or nameof(EvaluationRun)) tables.Add(new EvaluationRun(checkout, isQuick, page is not null).Run());
        if (only is null or nameof(GeneratorRun)) tables.AddRange(new GeneratorRun(checkout, isQuick).Run());
        if (only is null or nameof(AnalyzerRun)) tables.AddRange(new AnalyzerRun(checkout, isQuick).Run());
        if (only is null or nameof(LintRun)) tables.Add(new LintRun(checkout, isQuick).Run());
        if (only is not null) return Print(tables);

        var text = PerformancePage.Text(MicroRun.Machine, "benchmarks/run.sh", tables);
        Console.WriteLine(text);
        if (page is not null) PerformancePage.Write(page, text);
        return 0;
    }

    private static int Print(List<Table> tables)
    {
        Console.WriteLine(string.Join('\n', tables));
        return tables.Count > 0 ? 0 : 2;
    }

    private static int Refuse(string argument)
    {
        Console.Error.WriteLine("'" + argument + "' is not understood; accepted are --quick, --page <file> and --only <class>.");
        return 2;
    }
}
