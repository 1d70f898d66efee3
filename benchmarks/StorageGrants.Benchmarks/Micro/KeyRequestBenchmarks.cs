using BenchmarkDotNet.Attributes;
using StorageGrants.Benchmarks.Peers;
using StorageGrants.Tigris;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>The object of a create-key call alone, which the other rows make only once.</summary>
public class KeyRequestBenchmarks
{
    [Benchmark(Baseline = true, Description = "plain record")]
    public CreateKeyBody Plain() => new(
        "user-17",
        "catalogue-reader",
        KeyUserRole.Member,
        [new("catalogue", KeyBucketRole.ReadOnly), new("inbox", KeyBucketRole.Editor)]);

    [Benchmark(Description = "StorageGrants, With by With")]
    public CreateAccessKeyRequest Own() => CreateKeyBenchmarks.BuildRequest();
}
