using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using StorageGrants.Access;
using StorageGrants.Benchmarks.Evaluation;

// Started again by itself: how long a new process takes to its first answer.
if (args is ["start", var title])
{
    var watch = Stopwatch.StartNew();
    var subject = Subject.All.Single(item => item.Title == title);
    var answer = subject.Compile(10).Evaluate(subject.Requests(10)[0]);
    Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) + " " + answer.Effect);
    return;
}

var isQuick = args.Contains("--quick");
var figures = Subject.All.Select(subject => MeasureAll(subject, isQuick)).ToList();
if (args.Contains("--json"))
    Console.WriteLine(JsonSerializer.Serialize(figures));
if (!isQuick && !args.Contains("--no-page"))
    WritePage(figures);

static Figures MeasureAll(Subject subject, bool isQuick)
{
    var bytes = 0L;
    var rates = new[] { 1, 10, 1000 }.Select(grants => Measure(subject, grants, isQuick ? 1 : 5, ref bytes)).ToArray();
    return new Figures(subject.Title, rates[0], rates[1], rates[2], bytes, StartUp(subject, isQuick ? 1 : 5));
}

static void WritePage(IEnumerable<Figures> figures)
{
    var page = new StringBuilder("| system | 1 grant | 10 grants | 1,000 grants | allocated | start-up |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
    foreach (var row in figures)
        page.Append(CultureInfo.InvariantCulture, $"| {row.System} | {row.One:N0}/s | {row.Ten:N0}/s | {row.Thousand:N0}/s | {row.Bytes} B | {row.StartMilliseconds:N0} ms |\n");

    var root = typeof(Subject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;
    var path = Path.Combine(root, "docs", "evaluation.md");
    const string Begin = "<!-- evaluation:begin -->";
    const string End = "<!-- evaluation:end -->";
    var text = File.ReadAllText(path);
    var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
    File.WriteAllText(path, text[..from] + "\n" + page + text[text.IndexOf(End, StringComparison.Ordinal)..]);
}

static double Measure(Subject subject, int grants, int rounds, ref long bytes)
{
    var evaluator = subject.Compile(grants);
    var requests = subject.Requests(grants);
    var best = 0.0;
    var least = long.MaxValue;
    for (var round = 0; round < rounds + 2; round++)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = 0L;
        while (watch.ElapsedMilliseconds < 150)
        {
            for (var i = 0; i < 100; i++)
            {
                foreach (ref readonly var request in requests.AsSpan())
                    evaluator.Evaluate(request);
            }

            count += 100 * requests.Length;
        }

        best = Math.Max(best, count / watch.Elapsed.TotalSeconds);
        least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // The runtime's own tiers allocate once in a while.
    bytes = Math.Max(bytes, least);
    return best;
}

static double StartUp(Subject subject, int runs)
{
    var times = new double[runs];
    for (var i = 0; i < times.Length; i++)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["start", subject.Title]) { RedirectStandardOutput = true })!;
        times[i] = double.Parse(process.StandardOutput.ReadToEnd().Split(' ')[0], CultureInfo.InvariantCulture);
        process.WaitForExit();
    }

    return times.Order().ElementAt(times.Length / 2);
}
