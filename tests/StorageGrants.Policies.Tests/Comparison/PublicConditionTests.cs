using System;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Comparison.Policy;

namespace StorageGrants.Policies.Tests.Comparison;

/// <summary>Policies of which conditions leave nothing to anyone are not public, those of which they leave something are.</summary>
public sealed class PublicConditionTests
{
    private const string Objects = "arn:aws:s3:::bkt/*";

    [Theory]
    [InlineData("StringEquals aws:Referer a", "StringEquals aws:Referer b", "StringEquals aws:referer a")]
    [InlineData("StringEquals aws:Referer a", "StringNotEquals aws:Referer a", "StringNotEquals aws:Referer b")]
    [InlineData("StringLike aws:Referer https://*", "StringNotLike aws:Referer http*", "StringNotLike aws:Referer http:*")]
    [InlineData("IpAddress aws:SourceIp 0.0.0.0/1", "IpAddress aws:SourceIp 128.0.0.0/1", "IpAddress aws:SourceIp 64.0.0.0/2")]
    [InlineData("IpAddress aws:SourceIp 0.0.0.0/1", "NotIpAddress aws:SourceIp 0.0.0.0/0", "NotIpAddress aws:SourceIp 10.0.0.0/8")]
    [InlineData("NumericLessThan s3:max-keys 5", "NumericGreaterThanEquals s3:max-keys 5", "NumericGreaterThan s3:max-keys 3.5")]
    [InlineData("DateLessThan aws:CurrentTime 2026-01-01T00:00:00Z", "DateGreaterThan aws:CurrentTime 2026-01-01T00:00:00Z", "DateGreaterThan aws:CurrentTime 2025-12-31T00:00:00Z")]
    [InlineData("Bool aws:SecureTransport true", "Bool aws:SecureTransport false", "BoolIfExists aws:SecureTransport true")]
    [InlineData("Null aws:Referer true", "StringEquals aws:Referer a", "StringEqualsIfExists aws:Referer a")]
    public void Conditions_that_exclude_each_other_make_nothing_public(string first, string excluding, string compatible)
    {
        Assert.Equal(Truth.No, IsPublic(Allow("s3:GetObject", Objects, "*", Read(first), Read(excluding))));
        Assert.Equal(Truth.Yes, IsPublic(Allow("s3:GetObject", Objects, "*", Read(first), Read(compatible))));
        Assert.Equal(Truth.Yes, IsPublic(Allow("s3:GetObject", Objects, "*", Read(first), Read(excluding)), Allow("s3:PutObject", Objects, "*", Read(first))));
    }

    [Theory]
    [InlineData("Bool aws:SecureTransport true", "Bool aws:SecureTransport true", "Bool aws:SecureTransport false")]
    [InlineData("StringEquals aws:Referer a", "StringLike aws:Referer *", "StringLike aws:Referer b*")]
    [InlineData("IpAddress aws:SourceIp 0.0.0.0/1", "IpAddress aws:SourceIp 0.0.0.0/0", "IpAddress aws:SourceIp 10.0.0.0/8")]
    public void What_is_denied_under_the_same_conditions_is_not_public(string allowed, string denied, string deniedElse)
    {
        var open = Allow("s3:GetObject", Objects, "*", Read(allowed));
        Assert.Equal(Truth.No, IsPublic(open, Deny("s3:*", "*", "*", Read(denied))));
        Assert.Equal(Truth.Yes, IsPublic(open, Deny("s3:*", "*", "*", Read(deniedElse))));
        Assert.Equal(Truth.Yes, IsPublic(open, Deny("s3:*", "arn:aws:s3:::bkt/private/*", "*", Read(denied))));
    }

    [Fact]
    public void A_deny_that_always_matches_closes_it_and_one_that_never_does_not()
    {
        var open = Allow("s3:GetObject", Objects, "*");
        Assert.Equal(Truth.No, IsPublic(open, Deny("s3:*", "*", "*", Read("StringLikeIfExists aws:Referer *"))));
        Assert.Equal(Truth.Yes, IsPublic(open, Deny("s3:*", "*", "*", Read("StringLike aws:Referer *"))));
        Assert.Equal(Truth.Yes, IsPublic(open, Deny("s3:*", "*", "*", Read("StringEquals aws:Referer a"), Read("StringEquals aws:Referer b"))));
    }

    [Fact]
    public void What_cannot_be_compared_stays_public()
    {
        Assert.Equal(Truth.Yes, IsPublic(Allow("s3:GetObject", Objects, "*", Read("StringEquals aws:Referer ${aws:userid}"), Read("StringEquals aws:Referer a"))));
        Assert.Equal(Truth.Yes, IsPublic(Allow("s3:GetObject", Objects, "*", Read("ForAnyValue:StringEquals aws:TagKeys a"), Read("ForAnyValue:StringEquals aws:TagKeys b"))));
    }

    private static Truth IsPublic(params PolicyStatement[] statements) => PolicyComparison.IsPublic(Of(statements), PolicyDialect.AwsS3).IsPublic;

    private static PolicyCondition Read(string text) => text.Split(' ') is [var name, var key, var value] ? When(name, key, value) : throw new FormatException(text);
}
