using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using StorageGrants.Access.Policies;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>What a change of a policy newly allows.</summary>
public class PolicyComparisonBenchmarks
{
    private readonly PolicyDocument _identity = Identity("arn:aws:s3:::app-data/tenants/*");
    private readonly PolicyDocument _widerIdentity = Identity("arn:aws:s3:::app-data/*");
    private readonly PolicyDocument _bucket = Bucket("203.0.113.0/24");
    private readonly PolicyDocument _widerBucket = Bucket("203.0.112.0/22");
    private readonly PolicyDocument _folders = Folders(100);
    private readonly PolicyDocument _oneFolderLess = Folders(99);

    [GlobalSetup]
    public void Check()
    {
        if (Same().IsEmpty != Truth.Yes || FewerFolders().IsEmpty != Truth.Yes) throw new InvalidOperationException("Nothing is newly allowed.");
        if (WiderResource().IsEmpty != Truth.No || WiderAddresses().IsEmpty != Truth.No || MoreFolders().IsEmpty != Truth.No) throw new InvalidOperationException("Something is newly allowed.");
    }

    [Benchmark(Baseline = true, Description = "User policy, a resource made wider: found, with a witness")]
    public NewAccessResult WiderResource() => PolicyComparison.NewAccess(_identity, _widerIdentity, PolicyDialect.AwsS3);

    [Benchmark(Description = "Bucket policy, addresses made wider: found, with a witness")]
    public NewAccessResult WiderAddresses() => PolicyComparison.NewAccess(_bucket, _widerBucket, PolicyDialect.AwsS3);

    [Benchmark(Description = "Bucket policy, unchanged: proved empty")]
    public NewAccessResult Same() => PolicyComparison.NewAccess(_bucket, _bucket, PolicyDialect.AwsS3);

    [Benchmark(Description = "100 folders instead of 99: found, with a witness")]
    public NewAccessResult MoreFolders() => PolicyComparison.NewAccess(_oneFolderLess, _folders, PolicyDialect.AwsS3);

    [Benchmark(Description = "99 folders instead of 100: proved empty")]
    public NewAccessResult FewerFolders() => PolicyComparison.NewAccess(_folders, _oneFolderLess, PolicyDialect.AwsS3);

    private static PolicyDocument Identity(string objects) => Read("""
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::app-data","Condition":{"StringLike":{"s3:prefix":["tenants/*","shared/*"]}}},
          {"Effect":"Allow","Action":["s3:GetObject*","s3:PutObject","s3:DeleteObject"],"Resource":"OBJECTS"},
          {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::app-data/home/${aws:username}/*"},
          {"Effect":"Deny","Action":"s3:Delete*","Resource":"arn:aws:s3:::app-data/*/audit/*"},
          {"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
        """.Replace("OBJECTS", objects));

    private static PolicyDocument Bucket(string addresses) => Read("""
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::site/*","Condition":{"IpAddress":{"aws:SourceIp":"ADDRESSES"}}},
          {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:*","Resource":["arn:aws:s3:::site","arn:aws:s3:::site/*"]},
          {"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::444455556666:user/ci","arn:aws:iam::444455556666:role/deploy"]},"Action":["s3:PutObject","s3:DeleteObject"],"Resource":"arn:aws:s3:::site/*"},
          {"Effect":"Deny","Principal":"*","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::site/keep/*"}]}
        """.Replace("ADDRESSES", addresses));

    private static PolicyDocument Folders(int count) => Read(
        """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":[""" +
        string.Join(',', Enumerable.Range(0, count).Select(i => $"\"arn:aws:s3:::bucket-{i}/{i % 7}/reports/20??/*\"")) + "]}}");

    private static PolicyDocument Read(string json) => PolicyParser.Parse(json).Document ?? throw new InvalidOperationException("The policy cannot be read.");
}
