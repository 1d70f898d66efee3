using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
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

var page = new StringBuilder();
page.Append("| system | 1 grant | 10 grants | 1,000 grants | allocated | start-up |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
foreach (var subject in Subject.All)
{
    page.Append("| ").Append(subject.Title);
    var bytes = 0L;
    foreach (var grants in new[] { 1, 10, 1000 })
        page.Append(" | ").Append(Measure(subject, grants, ref bytes).ToString("N0", CultureInfo.InvariantCulture)).Append("/s");
    page.Append(" | ").Append(bytes).Append(" B | ").Append(StartUp(subject).ToString("N0", CultureInfo.InvariantCulture)).Append(" ms |\n");
    Console.WriteLine(page.ToString().Split('\n')[^2]);
}

var root = typeof(Subject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;
var path = Path.Combine(root, "docs", "evaluation.md");
const string Begin = "<!-- evaluation:begin -->";
const string End = "<!-- evaluation:end -->";
var text = File.ReadAllText(path);
var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
File.WriteAllText(path, text[..from] + "\n" + page + text[text.IndexOf(End, StringComparison.Ordinal)..]);

static double Measure(Subject subject, int grants, ref long bytes)
{
    var evaluator = subject.Compile(grants);
    var requests = subject.Requests(grants);
    var best = 0.0;
    var least = long.MaxValue;
    for (var round = 0; round < 8; round++)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = 0L;
        while (watch.ElapsedMilliseconds < 250)
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

static double StartUp(Subject subject)
{
    var times = new double[5];
    for (var i = 0; i < times.Length; i++)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["start", subject.Title]) { RedirectStandardOutput = true })!;
        times[i] = double.Parse(process.StandardOutput.ReadToEnd().Split(' ')[0], CultureInfo.InvariantCulture);
        process.WaitForExit();
    }

    return times.Order().ElementAt(times.Length / 2);
}
