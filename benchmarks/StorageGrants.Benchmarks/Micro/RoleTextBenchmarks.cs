using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using StorageGrants.Benchmarks.Peers;
using StorageGrants.Tigris;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>From the text of a role to its enum member, from a string and from JSON.</summary>
public class RoleTextBenchmarks
{
    private static readonly JsonTypeInfo<OpenEnum<BucketRole>> s_openEnum =
        (JsonTypeInfo<OpenEnum<BucketRole>>)JsonSerializerOptions.Default.GetTypeInfo(typeof(OpenEnum<BucketRole>));

    private static readonly JsonTypeInfo<KeyBucketRole> s_stringEnum = PartnerJsonContext.Default.KeyBucketRole;

    private readonly string _text = new("Editor".ToCharArray());
    private readonly byte[] _json = "\"Editor\""u8.ToArray();

    [GlobalSetup]
    public void Check()
    {
        if (EnumParse() != KeyBucketRole.Editor || StringEnumConverter() != KeyBucketRole.Editor) throw new InvalidOperationException("The peers read another role.");
        if (OpenEnum() != BucketRole.Editor || OpenEnumJson() != BucketRole.Editor) throw new InvalidOperationException("OpenEnum reads another role.");
    }

    [Benchmark(Baseline = true, Description = "Enum.Parse")]
    public KeyBucketRole EnumParse() => Enum.Parse<KeyBucketRole>(_text);

    [Benchmark(Description = "OpenEnum of a text")]
    public OpenEnum<BucketRole> OpenEnum() => new(_text);

    [Benchmark(Description = "JsonStringEnumConverter, from JSON")]
    public KeyBucketRole StringEnumConverter() => JsonSerializer.Deserialize(_json, s_stringEnum);

    [Benchmark(Description = "OpenEnum, from JSON")]
    public OpenEnum<BucketRole> OpenEnumJson() => JsonSerializer.Deserialize(_json, s_openEnum);
}
