using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using StorageGrants.Access.Policies;
using StorageGrants.Policies;
using StorageGrants.Testing;
using Xunit;

namespace StorageGrants.Sdk.Tests.Policies;

/// <summary>Whatever the builders make, their dialect takes, and reading it gives the same document.</summary>
public class PolicyProperties
{
    private static readonly RandomPolicies[] All =
    [
        new RandomPolicies<TigrisPolicy, TigrisAction.IAny, TigrisAction.IAny>(
            PolicyDialect.Tigris, PolicyKind.Identity, [typeof(TigrisAction), typeof(TigrisActionPattern), typeof(TigrisKey)],
            TigrisResource.Bucket, TigrisResource.Buckets, TigrisResource.Objects, statements => new TigrisPolicy(statements)),
        new RandomPolicies<StorageGridGroupPolicy, StorageGridAction.IAny, StorageGridAction.IGroupPolicy>(
            PolicyDialect.StorageGrid, PolicyKind.Identity, [typeof(StorageGridAction), typeof(StorageGridActionPattern), typeof(StorageGridKey)],
            StorageGridResource.Bucket, StorageGridResource.Buckets, StorageGridResource.Objects, statements => new StorageGridGroupPolicy(statements)),
        new RandomPolicies<StorageGridBucketPolicy, StorageGridAction.IAny, StorageGridAction.IBucketPolicy>(
            PolicyDialect.StorageGrid, PolicyKind.Resource, [typeof(StorageGridAction), typeof(StorageGridActionPattern), typeof(StorageGridKey), typeof(StorageGridPrincipal)],
            StorageGridResource.Bucket, StorageGridResource.Buckets, StorageGridResource.Objects, statements => new StorageGridBucketPolicy(statements)),
        new RandomPolicies<CephRgw16UserPolicy, CephRgw16Action.IAny, CephRgw16Action.IAny>(
            PolicyDialect.CephRgw16, PolicyKind.Identity, [typeof(CephRgw16Action), typeof(CephRgw16ActionPattern), typeof(CephRgw16Key)],
            CephRgw16Resource.Bucket, CephRgw16Resource.Buckets, CephRgw16Resource.Objects, statements => new CephRgw16UserPolicy(statements)),
        new RandomPolicies<CephRgw16BucketPolicy, CephRgw16Action.IAny, CephRgw16Action.IAny>(
            PolicyDialect.CephRgw16, PolicyKind.Resource, [typeof(CephRgw16Action), typeof(CephRgw16ActionPattern), typeof(CephRgw16Key), typeof(CephRgw16Principal)],
            CephRgw16Resource.Bucket, CephRgw16Resource.Buckets, CephRgw16Resource.Objects, statements => new CephRgw16BucketPolicy(statements)),
        new RandomPolicies<SObjectPolicy, SObjectAction.IAny, SObjectAction.IAny>(
            PolicyDialect.SObject, PolicyKind.Resource, [typeof(SObjectAction), typeof(SObjectActionPattern), typeof(SObjectKey), typeof(SObjectPrincipal)],
            SObjectResource.Bucket, SObjectResource.Buckets, SObjectResource.Objects, statements => new SObjectPolicy(statements)),
        new RandomPolicies<AwsS3IamPolicy, AwsS3Action.IAny, AwsS3Action.IAny>(
            PolicyDialect.AwsS3, PolicyKind.Identity, [typeof(AwsS3Action), typeof(AwsS3ActionPattern), typeof(AwsS3Key)],
            AwsS3Resource.Bucket, AwsS3Resource.Buckets, AwsS3Resource.Objects, statements => new AwsS3IamPolicy(statements)),
        new RandomPolicies<AwsS3BucketPolicy, AwsS3Action.IAny, AwsS3Action.IAny>(
            PolicyDialect.AwsS3, PolicyKind.Resource, [typeof(AwsS3Action), typeof(AwsS3ActionPattern), typeof(AwsS3Key), typeof(AwsS3Principal)],
            AwsS3Resource.Bucket, AwsS3Resource.Buckets, AwsS3Resource.Objects, statements => new AwsS3BucketPolicy(statements)),
    ];

    public static TheoryData<string> Kinds() => [.. All.Select(policies => policies.ToString())];

    [Fact]
    public void Every_kind_of_every_dialect_is_tried() =>
        Assert.Equal(PolicyDialect.All.Sum(dialect => dialect.Kinds.Count), All.Select(policies => policies.ToString()).Distinct().Count());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_policy_is_taken_by_its_dialect_and_read_back(string kind)
    {
        var policies = All.Single(one => one.ToString() == kind);
        var made = 0;
        Prop.ForAll<int>(seed =>
        {
            if (policies.Make(seed) is not { } policy)
                return;
            made++;
            var read = PolicyParser.Parse(policy.Json);
            var problems = policies.Dialect.Validate(read, policies.Kind);
            Assert.True(problems.Count == 0, policy.Json + "\n" + string.Join("\n", problems));
            Assert.Equal(policy.Document, read.Document);
            Assert.Equal(policy.Json, PolicyWriter.Write(read.Document!));
        }).Check(PropertyRun.Times(300).WithEndSize(1_000_000));
        Assert.True(made > 10, "only " + made + " policies were made");
    }
}
