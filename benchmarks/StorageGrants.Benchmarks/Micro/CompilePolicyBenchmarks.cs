using BenchmarkDotNet.Attributes;
using StorageGrants.Access.Policies;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>Policies made ready to decide.</summary>
public class CompilePolicyBenchmarks
{
    private readonly PolicyDocument[] _small = DecisionPolicies.SmallDocuments();
    private readonly PolicyDocument _thousand = DecisionPolicies.ThousandDocument();

    [Benchmark(Baseline = true, Description = "the small set: 2 policies, 7 statements")]
    public CompiledPolicies Small() => CompiledPolicies.Compile(PolicyDialect.AwsS3, [_small[0]], [_small[1]]);

    [Benchmark(Description = "1,000 statements")]
    public CompiledPolicies Thousand() => CompiledPolicies.Compile(PolicyDialect.AwsS3, [_thousand]);
}
