using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Comparison.Change;
using static StorageGrants.Policies.Tests.Comparison.Policy;

namespace StorageGrants.Policies.Tests.Comparison;

public sealed class NewAccessConditionTests
{
    [Theory]
    [InlineData("StringEquals", "a b", "StringEquals", "a", true)]
    [InlineData("StringEquals", "a*", "StringEquals", "ab", false)]
    [InlineData("StringEquals", "a?", "StringEquals", "ab", false)]
    [InlineData("StringEquals", "a* a?", "StringEquals", "a?", true)]
    [InlineData("StringEquals", "a", "StringEquals", "a b", false)]
    [InlineData("StringLike", "a*", "StringEquals", "ab", true)]
    [InlineData("StringLike", "a* b*", "StringLike", "ab* ba*", true)]
    [InlineData("StringLike", "a*", "StringLike", "*", false)]
    [InlineData("StringNotLike", "ab*", "StringNotLike", "a*", true)]
    [InlineData("StringNotEquals", "a", "StringNotEquals", "a b", true)]
    [InlineData("StringNotEquals", "a", "StringEquals", "b", true)]
    [InlineData("StringEqualsIgnoreCase", "AB", "StringEquals", "ab", true)]
    [InlineData("NumericLessThan", "10", "NumericLessThanEquals", "9", true)]
    [InlineData("NumericLessThan", "10", "NumericLessThanEquals", "10", false)]
    [InlineData("DateLessThan", "2027-01-02T00:00:00Z", "DateLessThan", "2027-01-01T00:00:00Z", true)]
    [InlineData("DateLessThan", "2027-01-01T00:00:00Z", "DateLessThan", "2027-01-02T00:00:00Z", false)]
    [InlineData("Bool", "true false", "Bool", "true", true)]
    [InlineData("Null", "false", "StringEquals", "x", true)]
    [InlineData("Null", "true", "StringEquals", "x", false)]
    [InlineData("StringEqualsIfExists", "x", "StringEquals", "x", true)]
    [InlineData("StringEquals", "x", "StringEqualsIfExists", "x", false)]
    [InlineData("ForAnyValue:StringLike", "a*", "ForAnyValue:StringEquals", "ab", true)]
    [InlineData("ForAllValues:StringLike", "a*", "ForAllValues:StringEquals", "ab", true)]
    [InlineData("ArnLike", "arn:aws:s3:::a*", "ArnLike", "arn:aws:s3:::ab", true)]
    public void Conditions_are_compared_by_what_they_hold_for(string before, string beforeValues, string after, string afterValues, bool nothingNew)
    {
        var from = Of(Allow("s3:GetObject", Logs, null, When(before, "aws:K", beforeValues.Split(' '))));
        var to = Of(Allow("s3:GetObject", Logs, null, When(after, "aws:K", afterValues.Split(' '))));

        Assert.Equal(nothingNew ? Truth.Yes : Truth.No, Compare(from, to).IsEmpty);
        if (!nothingNew)
        {
            Certain(from, to);
        }
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16", true)]
    [InlineData("10.0.0.0/9 10.128.0.0/9", "10.0.0.0/8", true)]
    [InlineData("10.1.0.0/16", "10.0.0.0/8", false)]
    [InlineData("2001:db8::/32", "2001:db8:1::/48", true)]
    [InlineData("0.0.0.0/0", "::/0", false)]
    public void Addresses_are_compared_as_ranges(string before, string after, bool nothingNew)
    {
        var from = Of(Allow("s3:GetObject", Logs, null, When("IpAddress", "aws:SourceIp", before.Split(' '))));
        var to = Of(Allow("s3:GetObject", Logs, null, When("IpAddress", "aws:SourceIp", after.Split(' '))));

        Assert.Equal(nothingNew ? Truth.Yes : Truth.No, Compare(from, to).IsEmpty);
    }

    [Fact]
    public void A_dropped_condition_is_new_and_its_witness_does_without_it()
    {
        var finding = Certain(
            Of(Allow("s3:GetObject", Logs, null, When("IpAddress", "aws:SourceIp", "203.0.113.0/24"))),
            Of(Allow("s3:GetObject", Logs)));

        Assert.Empty(finding.Witness.Context.Keys);
    }

    [Fact]
    public void A_deny_with_a_condition_leaves_the_rest_allowed()
    {
        var finding = Certain(
            Of(Allow("s3:GetObject", Logs), Deny("s3:GetObject", Logs, null, When("NotIpAddress", "aws:SourceIp", "203.0.113.0/24"))),
            Of(Allow("s3:GetObject", Logs), Deny("s3:GetObject", Logs, null, When("NotIpAddress", "aws:SourceIp", "203.0.112.0/23"))));

        Assert.StartsWith("203.0.112.", finding.Witness.Context.Get("aws:SourceIp")![0]);
    }

    [Fact]
    public void What_conditions_leave_open_is_said_to_be_open()
    {
        var from = Of(
            Allow("s3:GetObject", Logs, null, When("Bool", "aws:SecureTransport", "true")),
            Allow("s3:GetObject", Logs, null, When("BoolIfExists", "aws:SecureTransport", "false")));

        var result = Compare(from, Of(Allow("s3:GetObject", Logs)));

        Assert.Equal(Truth.NotDecided, result.IsEmpty);
        Assert.Equal(Certainty.MayAllowMore, Assert.Single(result.Findings).Certainty);
    }

    [Fact]
    public void Variables_are_the_same_text_in_one_request()
    {
        var own = Of(Allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/*"));

        Assert.Equal(Truth.Yes, Compare(own, own).IsEmpty);
        Assert.Equal(Truth.Yes, Compare(Of(Allow("s3:GetObject", "arn:aws:s3:::home/*")), own).IsEmpty);
        Assert.Equal(Truth.Yes, Compare(own, Of(Allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/x/*"))).IsEmpty);
        Certain(own, Of(Allow("s3:GetObject", "arn:aws:s3:::home/*")));
        var finding = Certain(Of(), own);
        Assert.Contains(finding.Witness.Context.Get("aws:username")![0], finding.Witness.Resource);
    }

    [Fact]
    public void A_variable_in_any_case_and_another_default_are_other_texts()
    {
        PolicyDocument When(string test, string value) => Of(Allow("s3:ListBucket", "arn:aws:s3:::home", null, Policy.When(test, "s3:prefix", value)));
        var finding = Certain(When("StringEquals", "${aws:username}"), When("StringEqualsIgnoreCase", "${aws:username}"));

        Assert.Equal(("ALICE", "alice"), (finding.Witness.Context.Get("s3:prefix")![0], finding.Witness.Context.Get("aws:username")![0]));
        Assert.Equal(Truth.Yes, Compare(When("StringEqualsIgnoreCase", "${aws:username}"), When("StringEquals", "${aws:username}")).IsEmpty);
        Assert.NotEqual(Truth.Yes, Compare(When("StringEquals", "${aws:username, 'guest'}"), When("StringEquals", "${aws:username, 'Guest'}")).IsEmpty);
    }
}
