using System;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using StorageGrants.Benchmarks.Partner;
using StorageGrants.Benchmarks.Peers;
using StorageGrants.Tigris;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>One key of a listing, with its roles, from JSON.</summary>
public class KeyModelBenchmarks
{
    private readonly byte[] _json = Encoding.UTF8.GetBytes(Wire.KeyInfo(7));

    [GlobalSetup]
    public void Check()
    {
        foreach (var key in new[] { HandWritten(), SourceGenerated() })
        {
            if (key.Id != Wire.KeyId(7) || key.Status != KeyStatus.Active || key.BucketsRoles is not [_, { Role: KeyBucketRole.Editor }])
                throw new InvalidOperationException("A peer read another key.");
        }

        var own = Own();
        if (own.Id != Wire.KeyId(7) || own.Status != AccessKeyStatus.Active || own.BucketsRoles is not { Count: 2 } roles || roles[1].Role != BucketRole.Editor)
            throw new InvalidOperationException("The generated reader read another key.");
    }

    [Benchmark(Baseline = true, Description = "hand-written")]
    public KeyInfo HandWritten() => HandWrittenJson.ReadKeyInfo(_json);

    [Benchmark(Description = "System.Text.Json source generator")]
    public KeyInfo SourceGenerated() => JsonSerializer.Deserialize(_json, PartnerJsonContext.Default.KeyInfo)!;

    [Benchmark(Description = "StorageGrants")]
    public AccessKeyInfo Own() => JsonSerializer.Deserialize(_json, TigrisPartnerJson.AccessKeyInfo)!;
}
