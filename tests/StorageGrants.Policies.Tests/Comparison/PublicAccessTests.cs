using System;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Comparison.Policy;

namespace StorageGrants.Policies.Tests.Comparison;

public sealed class PublicAccessTests
{
    private const string Objects = "arn:aws:s3:::bkt/*";

    private static Truth IsPublic(params PolicyStatement[] statements) => PolicyComparison.IsPublic(Of(statements), PolicyDialect.AwsS3).IsPublic;

    [Fact]
    public void Everyone_is_public_and_a_named_principal_is_not()
    {
        Assert.Equal(Truth.Yes, IsPublic(Allow("s3:GetObject", Objects, "*")));
        Assert.Equal(Truth.Yes, IsPublic(Allow("s3:GetObject", Objects, "!arn:aws:iam::111122223333:user/ann")));
        Assert.Equal(Truth.No, IsPublic(Allow("s3:GetObject", Objects, "arn:aws:iam::111122223333:root")));
        Assert.Equal(Truth.No, IsPublic(Deny("s3:GetObject", Objects, "*")));
        Assert.Equal(Truth.No, IsPublic());
    }

    [Theory]
    [InlineData("IpAddress", "aws:SourceIp", "203.0.113.0/24", false)]
    [InlineData("IpAddress", "aws:SourceIp", "10.0.0.0/32", false)]
    [InlineData("IpAddress", "aws:SourceIp", "0.0.0.0/1", true)]
    [InlineData("IpAddress", "aws:SourceIp", "0.0.0.0/0", true)]
    [InlineData("IpAddress", "aws:SourceIp", "2001:db8::/32", false)]
    [InlineData("IpAddress", "aws:SourceIp", "2000::/3", true)]
    [InlineData("IpAddress", "aws:SourceIp", "not an address", true)]
    [InlineData("StringEquals", "aws:SourceVpc", "vpc-91237329", false)]
    [InlineData("StringLike", "aws:SourceVpc", "vpc-*", true)]
    [InlineData("StringEquals", "AWS:sourcevpce", "vpce-1", false)]
    [InlineData("StringEqualsIfExists", "aws:SourceVpc", "vpc-1", true)]
    [InlineData("ForAllValues:StringEquals", "aws:SourceVpc", "vpc-1", true)]
    [InlineData("StringEquals", "aws:userid", "${aws:username}", true)]
    [InlineData("StringEquals", "aws:PrincipalOrgID", "o-1", false)]
    [InlineData("StringEquals", "aws:PrincipalAccount", "111122223333", false)]
    [InlineData("ArnEquals", "aws:PrincipalArn", "arn:aws:iam::111122223333:role/x", false)]
    [InlineData("ArnLike", "AWS:principalarn", "arn:aws:iam::111122223333:role/x", false)]
    [InlineData("ForAnyValue:StringEquals", "aws:PrincipalOrgPaths", "o-1/r-1/ou-1/", false)]
    [InlineData("StringEquals", "s3:DataAccessPointAccount", "111122223333", false)]
    [InlineData("StringEquals", "s3:DataAccessPointArn", "arn:aws:s3:eu-west-1:111122223333:accesspoint/x", false)]
    [InlineData("StringLike", "aws:PrincipalOrgID", "o-*", true)]
    [InlineData("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/x", true)]
    [InlineData("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-1/r-1/*", true)]
    [InlineData("StringEqualsIfExists", "aws:PrincipalOrgID", "o-1", true)]
    [InlineData("StringEquals", "aws:PrincipalArn", "arn:aws:iam::111122223333:user/${aws:username}", true)]
    [InlineData("StringNotEquals", "aws:PrincipalOrgID", "o-1", true)]
    [InlineData("StringEquals", "aws:PrincipalType", "User", true)]
    [InlineData("StringEquals", "aws:Referer", "https://example.org", true)]
    [InlineData("StringNotEquals", "aws:SourceVpc", "vpc-1", true)]
    [InlineData("NotIpAddress", "aws:SourceIp", "203.0.113.0/24", true)]
    public void A_condition_limits_to_fixed_values_or_not(string @operator, string key, string value, bool expected) =>
        Assert.Equal(expected ? Truth.Yes : Truth.No, IsPublic(Allow("s3:GetObject", Objects, "*", When(@operator, key, value))));

    [Fact]
    public void A_deny_can_close_it()
    {
        var open = Allow("s3:GetObject", Objects, "*");

        Assert.Equal(Truth.No, IsPublic(open, Deny("s3:*", "*", "*")));
        Assert.Equal(Truth.No, IsPublic(open, Deny("s3:*", "*", "*", When("NotIpAddress", "aws:SourceIp", "203.0.113.0/24"))));
        Assert.Equal(Truth.No, IsPublic(open, Deny("s3:*", "*", "*", When("StringNotEquals", "aws:SourceVpc", "vpc-1"))));
        Assert.Equal(Truth.No, IsPublic(open, Deny("s3:*", "*", "*", When("StringNotEquals", "aws:PrincipalOrgID", "o-1"))));
        Assert.Equal(Truth.Yes, IsPublic(open, Deny("s3:*", "*", "*", When("Bool", "aws:SecureTransport", "false"))));
        Assert.Equal(Truth.Yes, IsPublic(open, Deny("s3:*", "*", "*", When("NotIpAddress", "aws:SourceIp", "0.0.0.0/0"))));
        Assert.Equal(Truth.Yes, IsPublic(open, Deny("s3:GetObject", "arn:aws:s3:::bkt/private/*", "*")));
    }

    [Theory]
    [InlineData("ceph-rgw-16")]
    [InlineData("storagegrid")]
    public void What_a_key_means_that_the_dialect_lacks_is_not_decided(string dialect)
    {
        Truth IsPublic(params PolicyStatement[] statements) => PolicyComparison.IsPublic(Of(statements), PolicyDialect.Find(dialect)!).IsPublic;
        var open = Allow("s3:GetObject", Objects, "*");

        Assert.Equal(Truth.NotDecided, IsPublic(Allow("s3:GetObject", Objects, "*", When("StringEquals", "aws:PrincipalOrgID", "o-1"))));
        Assert.Equal(Truth.NotDecided, IsPublic(open, Deny("s3:*", "*", "*", When("StringNotEquals", "aws:PrincipalOrgID", "o-1"))));
        Assert.Equal(Truth.Yes, IsPublic(open, Allow("s3:PutObject", Objects, "*", When("StringEquals", "aws:PrincipalOrgID", "o-1"))));
    }

    [Fact]
    public void Names_the_statement_and_a_request()
    {
        var answer = PolicyComparison.IsPublic(
            Of(Allow("s3:PutObject", Objects, "arn:aws:iam::111122223333:root"), Allow("s3:GetObject", Objects, "*")), PolicyDialect.AwsS3);

        var finding = Assert.Single(answer.Findings);
        Assert.Equal(1, finding.AllowIndex);
        Assert.Equal("anonymous s3:GetObject arn:aws:s3:::bkt/a", finding.ToString());
    }

    [Fact]
    public void Agrees_with_the_published_cases()
    {
        var folder = Environment.GetEnvironmentVariable("STORAGEGRANTS_VECTORS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "STORAGEGRANTS_VECTORS names no folder of published cases.");
        var cases = PublicVectors.Read(folder!);

        Assert.NotEmpty(cases);
        Assert.All(cases, one => Assert.Equal((one.Id, one.Expected ? Truth.Yes : Truth.No), (one.Id, PolicyComparison.IsPublic(one.Document, PolicyDialect.AwsS3).IsPublic)));
    }
}
