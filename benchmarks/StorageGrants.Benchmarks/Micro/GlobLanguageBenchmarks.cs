using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using StorageGrants.Access.Policies;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>Whether a set of 100 patterns includes another.</summary>
public class GlobLanguageBenchmarks
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private readonly GlobLanguage _prefixes = Of(i => $"arn:aws:s3:::bucket-{i}/*");
    private readonly GlobLanguage _folders = Of(i => $"arn:aws:s3:::bucket-{i}/{i % 7}/reports/20??/*.csv");
    private readonly GlobLanguage _foldersAndOne = Of(i => i == 99 ? "arn:aws:s3:::other-*" : $"arn:aws:s3:::bucket-{i}/{i % 7}/reports/20??/*.csv");
    private readonly GlobLanguage _inner = Of(i => Scattered(i, 6));
    private readonly GlobLanguage _outer = Of(i => Scattered(i + 1000, 5));

    [GlobalSetup]
    public void Check()
    {
        if (!Included().IsYes || !Same().IsYes || !Refuted().IsNo) throw new InvalidOperationException("The inclusion is decided wrongly.");
        if (WorstCase().IsYes) throw new InvalidOperationException("The worst case is decided wrongly.");
    }

    [Benchmark(Baseline = true, Description = "Folders in 100 buckets within the buckets: yes")]
    public GlobAnswer Included() => _prefixes.Includes(_folders);

    [Benchmark(Description = "The same 100 patterns in both: yes")]
    public GlobAnswer Same() => _folders.Includes(_folders);

    [Benchmark(Description = "One of 100 patterns outside: no, with a shortest witness")]
    public GlobAnswer Refuted() => _prefixes.Includes(_foldersAndOne);

    [Benchmark(Description = "100 patterns such as *a*b*c* against 100 others")]
    public GlobAnswer WorstCase() => _outer.Includes(_inner);

    private static GlobLanguage Of(Func<int, string> pattern) =>
        GlobLanguage.Of(Enumerable.Range(0, 100).Select(i => Glob.Parse(pattern(i))));

    private static string Scattered(int seed, int length)
    {
        var random = new Random(seed);
        return "*" + string.Join('*', Enumerable.Range(0, length).Select(_ => Letters[random.Next(26)])) + "*";
    }
}
