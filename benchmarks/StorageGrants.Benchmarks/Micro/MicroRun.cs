using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using StorageGrants.Benchmarks.Processes;
using StorageGrants.Benchmarks.Reporting;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>The benchmarks of single calls.</summary>
internal sealed class MicroRun(bool isQuick)
{
    public const string Verb = "micro";

    private static readonly MicroTable[] s_tables =
    [
        new(typeof(CreateKeyBenchmarks), "Create an access key, both ways",
            "Through `HttpClient` and a stub in place of the network; every client writes the same JSON, signs it and reads the same answer.",
            new() { [nameof(CreateKeyBenchmarks.Own)] = (new Target(1.25, " x"), new Target(1.1, " x")) }),
        new(typeof(SigningBenchmarks), "Signing alone", "Part of every row above: time, random nonce, HMAC-SHA256, hexadecimal text, three headers.", []),
        new(typeof(KeyRequestBenchmarks), "The request object alone", "Made once, outside the rows above.", []),
        new(typeof(ListKeysBenchmarks), "List 1,000 access keys", "One page through the same stub, read and enumerated.", []),
        new(typeof(KeyModelBenchmarks), "Read one key of a listing from JSON", "", []),
        new(typeof(RoleTextBenchmarks), "Read a role from its text", "", []),
        new(typeof(PolicyParserBenchmarks), "Read a policy document", "With the place of every text and every problem told. The target of a longer document is that of time in proportion to its length, garbage collection included, with 15 % to spare.", [])
        {
            Growth = new()
            {
                [nameof(PolicyParserBenchmarks.TwentyMegabytes)] = (nameof(PolicyParserBenchmarks.TwoMegabytes), new Target(11.5, " x")),
                [nameof(PolicyParserBenchmarks.BrokenLong)] = (nameof(PolicyParserBenchmarks.BrokenShort), new Target(11.5, " x")),
            },
        },
        new(typeof(DecisionBenchmarks), "Decide one request by policies", "Per decision, on one core.", [])
        {
            Limits = new() { [nameof(DecisionBenchmarks.SmallSet)] = (new Target(500, " ns"), new Target(0, " B")), [nameof(DecisionBenchmarks.Gateway)] = (new Target(500, " ns"), new Target(0, " B")) },
        },
        new(typeof(CompilePolicyBenchmarks), "Make policies ready to decide", "", []),
        new(typeof(GlobLanguageBenchmarks), "Whether 100 wildcard patterns include 100 others", "Decided exactly, over all texts there are.", [])
        {
            Limits = new() { [nameof(GlobLanguageBenchmarks.Included)] = (new Target(1_000_000, " ns"), null) },
        },
        new(typeof(PolicyComparisonBenchmarks), "What a change of a policy newly allows", "Compiling both documents and putting each witness to the evaluator included.", []),
    ];

    public static string Machine => string.Join('\n', HostEnvironmentInfo.GetCurrent().ToFormattedString().Take(3).Select(line => line.Trim()));

    /// <summary>All tables, or the one of a benchmark class.</summary>
    public IEnumerable<Table> Run(string? only) => s_tables.Where(table => only is null || table.Type.Name == only).Select(table => table.Fill(MeasureApart));

    /// <summary>Measures one benchmark in this process and prints it as a line of JSON.</summary>
    public int MeasureHere(string type, string method)
    {
        var table = s_tables.First(candidate => candidate.Type.Name == type);
        var benchmark = table.Type.GetMethod(method)!;
        if (!isQuick) WarmUp.Run(table.Type, benchmark);
        var job = (isQuick ? Job.Dry : Job.Default.WithWarmupCount(3).WithIterationCount(9).WithIterationTime(TimeInterval.FromMilliseconds(100)))
            .WithToolchain(InProcessEmitToolchain.Instance);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(new ErrorLogger())
            .WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run(BenchmarkConverter.MethodsToBenchmarks(table.Type, [benchmark], config));
        if (summary.Reports is not [{ ResultStatistics: { } statistics } report]) return 1;
        Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double>
        {
            ["nanoseconds"] = statistics.Median,
            ["bytes"] = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0,
        }));
        return 0;
    }

    // A fresh process for each, so that none runs on code that another has warmed up.
    private Dictionary<string, Repeated> MeasureApart(Type type, IEnumerable<string> methods) => Repeated.RunInTurn(
        isQuick ? 1 : 2,
        methods.ToDictionary(method => method, method => ("dotnet", (string[])[ChildProcess.Self, Verb, type.Name, method, .. isQuick ? new[] { "--quick" } : []])));
}
