using System;
using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Comparison.Policy;

namespace StorageGrants.Policies.Tests.Comparison;

public sealed class PolicyConditionsTests
{
    private static readonly DateTimeOffset Now = new(2027, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static string[] Analyze(params PolicyCondition[] conditions) =>
        [.. PolicyConditions.Analyze(Allow("s3:GetObject", "*", null, conditions), "2012-10-17", PolicyDialect.AwsS3, Now).Select(finding => finding.ToString())];

    [Fact]
    public void Ordinary_conditions_give_nothing() => Assert.Empty(Analyze(
        When("IpAddress", "aws:SourceIp", "203.0.113.0/24"), When("Bool", "aws:SecureTransport", "true"), When("StringLike", "s3:prefix", "home/*", ""),
        When("NumericLessThan", "s3:max-keys", "11"), When("DateGreaterThan", "aws:CurrentTime", "2027-01-01T00:00:00Z"), When("DateLessThan", "aws:CurrentTime", "2028-01-01T00:00:00Z"),
        When("StringEquals", "aws:username", "${aws:userid}")));

    [Theory]
    [InlineData("StringNotLike", "aws:username", "*", "HoldsOnlyWithoutKey aws:username")]
    [InlineData("ForAnyValue:StringNotLike", "aws:TagKeys", "*", "NeverHolds aws:TagKeys")]
    [InlineData("StringLikeIfExists", "aws:username", "*", "AlwaysHolds aws:username")]
    [InlineData("ForAllValues:StringLike", "aws:TagKeys", "*", "AlwaysHolds aws:TagKeys")]
    [InlineData("NotIpAddress", "aws:SourceIp", "0.0.0.0/0 ::/0", "HoldsOnlyWithoutKey aws:SourceIp")]
    [InlineData("IpAddressIfExists", "aws:SourceIp", "0.0.0.0/0 ::/0", "AlwaysHolds aws:SourceIp")]
    [InlineData("Null", "aws:SourceIp", "true false", "AlwaysHolds aws:SourceIp")]
    [InlineData("BoolIfExists", "aws:SecureTransport", "true false", "AlwaysHolds aws:SecureTransport")]
    [InlineData("DateLessThan", "aws:CurrentTime", "2027-01-01T00:00:00Z", "PastWindow aws:CurrentTime 2027-01-01 00:00:00Z")]
    [InlineData("DateEquals", "aws:CurrentTime", "2027-01-01T00:00:00Z", "PastWindow aws:CurrentTime 2027-01-01 00:00:00Z")]
    [InlineData("DateGreaterThanEquals", "aws:CurrentTime", "2028-01-01T00:00:00Z", "FutureWindow aws:CurrentTime 2028-01-01 00:00:00Z")]
    public void One_condition_can_always_or_never_hold(string @operator, string key, string values, string expected) =>
        Assert.Equal([expected], Analyze(When(@operator, key, values.Split(' '))));

    [Theory]
    [InlineData("StringEquals", "ann", "StringEquals", "bob", "Contradiction aws:K")]
    [InlineData("StringLike", "a*", "StringNotLike", "?*", "Contradiction aws:K")]
    [InlineData("StringEquals", "ann", "Null", "true", "Contradiction aws:K")]
    [InlineData("NumericLessThan", "5", "NumericGreaterThan", "5", "Contradiction aws:K")]
    [InlineData("IpAddress", "10.0.0.0/8", "NotIpAddress", "10.0.0.0/7", "Contradiction aws:K")]
    [InlineData("DateLessThan", "2027-01-01T00:00:00Z", "DateGreaterThan", "2027-01-01T00:00:00Z", "EmptyWindow aws:K")]
    [InlineData("DateLessThan", "2027-02-01T00:00:00Z", "DateGreaterThan", "2027-01-01T00:00:00Z", "PastWindow aws:K 2027-02-01 00:00:00Z")]
    public void Two_conditions_can_exclude_each_other(string first, string firstValue, string second, string secondValue, string expected) =>
        Assert.Equal([expected], Analyze(When(first, "aws:K", firstValue), When(second, "aws:K", secondValue)));

    [Fact]
    public void A_window_is_judged_by_the_instant_given()
    {
        var statement = Allow("s3:GetObject", "*", null, When("DateLessThan", "aws:CurrentTime", "2027-01-01T00:00:00Z"));

        Assert.Empty(PolicyConditions.Analyze(statement, null, PolicyDialect.AwsS3, new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero)));
        Assert.Equal(
            new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Assert.Single(PolicyConditions.Analyze(statement, null, PolicyDialect.AwsS3, new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero))).Date);
    }

    [Fact]
    public void What_cannot_be_read_proves_nothing()
    {
        Assert.Empty(Analyze(When("IpAddress", "aws:SourceIp", "x"), When("NumericEquals", "s3:max-keys", "many"), When("DateLessThan", "aws:CurrentTime", "soon"), When("BinaryEquals", "aws:K", "?")));
        Assert.Throws<ArgumentNullException>(() => PolicyConditions.Analyze(null!, null, PolicyDialect.AwsS3, Now));
        Assert.Throws<ArgumentNullException>(() => PolicyConditions.Analyze(Allow("*", "*"), null, null!, Now));
    }
}
