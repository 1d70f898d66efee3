using System;
using System.Linq;
using StorageGrants.Policies;
using Xunit;
using static StorageGrants.Policies.StorageGridKey;
using static StorageGrants.Policies.StorageGridPrincipal;
using static StorageGrants.Policies.StorageGridResource;

namespace StorageGrants.Sdk.Tests.Policies;

/// <summary>Group and bucket policies of StorageGRID, as code writes them.</summary>
public class StorageGridPolicyTests
{
    [Fact]
    public void A_group_policy_names_nobody()
    {
        var policy = new StorageGridGroupPolicy(
            StorageGridGroupPolicy.Allow(StorageGridAction.ListBucket, StorageGridAction.ListBucketVersions).On(Bucket("acme"))
                .When(Prefix.Like("home/${aws:username}/*"), MaxKeys.AtMost(100), SourceIp.In("192.0.2.0/24").IfExists()),
            StorageGridGroupPolicy.Deny<StorageGridAction.IWithRequestObjectTag>(StorageGridAction.PutObject, StorageGridAction.PutObjectTagging)
                .On(Objects("acme", "home/${aws:username}/*")).When(RequestObjectTag("project").IsAbsent()));

        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[
            {"Effect":"Allow","Action":["s3:ListBucket","s3:ListBucketVersions"],"Resource":["arn:aws:s3:::acme"],"Condition":{"StringLike":{"s3:prefix":"home/${aws:username}/*"},"NumericLessThanEquals":{"s3:max-keys":"100"},"IpAddressIfExists":{"aws:SourceIp":"192.0.2.0/24"}}},
            {"Effect":"Deny","Action":["s3:PutObject","s3:PutObjectTagging"],"Resource":["arn:aws:s3:::acme/home/${aws:username}/*"],"Condition":{"Null":{"s3:RequestObjectTag/project":"true"}}}]}
            """.ReplaceLineEndings(""),
            policy.ToJson());
    }

    [Fact]
    public void A_bucket_policy_names_principals()
    {
        var policy = new StorageGridBucketPolicy(
            StorageGridBucketPolicy.Allow(StorageGridAction.GetObject).On(Objects("acme", Literal("a*b?$") + "/??.csv")).For(Everyone).WithSid("Public"),
            StorageGridBucketPolicy.Allow(StorageGridActionPattern.All).On(Bucket("acme"), Objects("acme")).For(Aws("123"), Aws("arn:aws:iam::123:user/jo"), Aws("123")));

        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[
            {"Sid":"Public","Effect":"Allow","Principal":"*","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::acme/a${*}b${?}${$}/??.csv"]},
            {"Effect":"Allow","Principal":{"AWS":["123","arn:aws:iam::123:user/jo"]},"Action":["s3:*"],"Resource":["arn:aws:s3:::acme","arn:aws:s3:::acme/*"]}]}
            """.ReplaceLineEndings(""),
            policy.ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("jo")]
    [InlineData("12*")]
    [InlineData("arn:aws:iam::123:role/jo")]
    [InlineData("arn:aws:iam::12a:user/jo")]
    [InlineData("arn:aws:iam::123:user/")]
    [InlineData("arn:aws:iam::123:user/j*")]
    [InlineData("arn:aws:iam::123:user/jo ")]
    public void Principals_are_checked(string value) => Assert.Throws<ArgumentException>("value", () => Aws(value));

    [Fact]
    public void Everyone_stands_alone() => Assert.Throws<ArgumentException>("principals", () =>
        StorageGridBucketPolicy.Allow(StorageGridAction.GetObject).On(Objects("acme")).For(Everyone, Aws("123")));

    [Theory]
    [InlineData("${aws:nobody}")]
    [InlineData("${aws:username")]
    [InlineData("${}")]
    [InlineData("${aws:username, 'x'}")]
    public void Variables_are_checked(string text)
    {
        Assert.Contains("${aws:username}", Assert.Throws<ArgumentException>("keys", () => Objects("acme", text)).Message);
        Assert.Contains("${aws:username}", Assert.Throws<ArgumentException>("texts", () => Prefix.In(text)).Message);
    }

    [Theory]
    [InlineData("a%20b", false)]
    [InlineData("100%", true)]
    [InlineData("a:b", true)]
    [InlineData("*/?/*", true)]
    public void Keys_are_those_the_dialect_takes(string keys, bool isTaken)
    {
        if (isTaken)
            Assert.Equal("arn:aws:s3:::acme/" + keys, Objects("acme", keys).Text);
        else
            Assert.Contains("percent", Assert.Throws<ArgumentException>("keys", () => Objects("acme", keys)).Message);
    }

    [Fact]
    public void A_policy_above_the_limit_is_refused()
    {
        StorageGridGroupPolicy Of(int length) => new(StorageGridGroupPolicy.Allow(StorageGridAction.GetObject).On(Objects("acme", new string('ü', length / 2) + new string('a', length % 2))));

        var rest = 5120 - Of(2).ToJson().Length - 1;
        Assert.Equal(5120, System.Text.Encoding.UTF8.GetByteCount(Of(2 + rest).ToJson()));
        Assert.Contains("5121 bytes", Assert.Throws<ArgumentException>("statements", () => Of(3 + rest)).Message);
    }

    [Fact]
    public void A_gateway_takes_no_colon_in_keys() =>
        Assert.Contains("colon", Assert.Throws<ArgumentException>("keys", () => CephRgw16Resource.Objects("acme", "a:b")).Message);

    [Fact]
    public void Quantifiers_stand_before_the_operator()
    {
        var condition = AwsS3Key.TagKeys.In("team", "owner").ForAllValues().IfExists();
        Assert.Equal("ForAllValues:StringEqualsIfExists", condition.Content.OperatorText.Value);
        Assert.Equal("ForAllValues:StringEqualsIfExists aws:TagKeys team, owner", condition.ToString());
        Assert.Equal(["team", "owner"], condition.Content.Values.Select(value => value.Value));
    }
}
