using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using StorageGrants.Access;
using StorageGrants.Access.Policies;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>Whether a request is allowed, by policies that are compiled.</summary>
public class DecisionBenchmarks
{
    private const int Count = DecisionPolicies.RequestCount;

    private readonly PolicyRequest[] _requests = DecisionPolicies.Requests();
    private readonly PolicyRequest[] _longKeys = DecisionPolicies.LongKeys();
    private readonly CompiledPolicies _small = DecisionPolicies.Small(PolicyDialect.AwsS3);
    private readonly CompiledPolicies _gateway = DecisionPolicies.Small(PolicyDialect.CephRgw16);
    private readonly CompiledPolicies _thousand = DecisionPolicies.Thousand();
    private readonly CompiledPolicies _scattered = DecisionPolicies.Scattered();

    [GlobalSetup]
    public void Check()
    {
        if (SmallSet() != DecisionPolicies.AllowedOfSmall) throw new InvalidOperationException("The small set decides " + SmallSet() + " times for access.");
        if (Thousand() != DecisionPolicies.AllowedOfThousand) throw new InvalidOperationException("The 1,000 statements decide " + Thousand() + " times for access.");
        if (Scattered() != 0) throw new InvalidOperationException("A scattered pattern matches.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count, Description = "16 requests over a small set, aws-s3")]
    public int SmallSet() => Ask(_small, _requests);

    [Benchmark(OperationsPerInvoke = Count, Description = "The same under ceph-rgw-16")]
    public int Gateway() => Ask(_gateway, _requests);

    [Benchmark(OperationsPerInvoke = Count, Description = "16 requests over 1,000 statements")]
    public int Thousand() => Ask(_thousand, _requests);

    [Benchmark(OperationsPerInvoke = Count, Description = "a*a*a*a*a*a*a*a*b on keys of 1,024 letters")]
    public int Scattered() => Ask(_scattered, _longKeys);

    private static int Ask(CompiledPolicies policies, PolicyRequest[] requests)
    {
        var allowed = 0;
        foreach (ref readonly var request in requests.AsSpan())
        {
            if (policies.Evaluate(request).Effect == Effect.Allow) allowed++;
        }

        return allowed;
    }
}
