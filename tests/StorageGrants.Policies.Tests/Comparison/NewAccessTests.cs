using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Comparison.Change;
using static StorageGrants.Policies.Tests.Comparison.Policy;

namespace StorageGrants.Policies.Tests.Comparison;

public sealed class NewAccessTests
{
    [Fact]
    public void A_wider_resource_is_new()
    {
        var finding = Certain(Of(Allow("s3:GetObject", "arn:aws:s3:::logs/2027/*")), Of(Allow("s3:GetObject", Logs)));

        Assert.Equal("s3:GetObject", finding.Witness.Action);
        Assert.Equal("arn:aws:s3:::logs/a", finding.Witness.Resource);
        Assert.Equal(0, finding.AllowIndex);
        Assert.Equal(-1, finding.LiftedDenyIndex);
    }

    [Fact]
    public void A_narrower_resource_is_not() =>
        Assert.Equal(Truth.Yes, Compare(Of(Allow("s3:GetObject", Logs)), Of(Allow("s3:Get?bject", "arn:aws:s3:::logs/2027/*"))).IsEmpty);

    [Fact]
    public void A_wider_action_names_the_actions_it_adds()
    {
        var finding = Certain(Of(Allow("s3:GetObject", Logs)), Of(Allow("s3:GetObject*", Logs)));

        Assert.Contains("s3:GetObjectTagging", finding.Actions);
        Assert.DoesNotContain("s3:GetObject", finding.Actions);
        Assert.Equal(finding.Actions[0], finding.Witness.Action);
    }

    [Fact]
    public void A_statement_covered_by_two_is_not_new() => Assert.Equal(
        Truth.Yes,
        Compare(
            Of(Allow("s3:Get*", "arn:aws:s3:::logs*"), Allow("s3:Put*", "arn:aws:s3:::logs*")),
            Of(Allow("s3:GetObject s3:PutObject", Logs))).IsEmpty);

    [Fact]
    public void An_action_on_buckets_gets_nothing_from_a_pattern_of_objects() =>
        Assert.Equal(Truth.Yes, Compare(Of(), Of(Allow("s3:PutBucketPolicy", "arn:aws:s3:::logs/*"))).IsEmpty);

    [Fact]
    public void A_deny_takes_access_away_and_lifting_it_gives_it_back()
    {
        var open = Of(Allow("s3:*", "*"));
        var closed = Of(Allow("s3:*", "*"), Deny("s3:DeleteObject", "arn:aws:s3:::logs/keep/*"));

        Assert.Equal(Truth.Yes, Compare(open, closed).IsEmpty);
        var finding = Certain(closed, open);
        Assert.Equal("s3:DeleteObject", finding.Witness.Action);
        Assert.Equal("arn:aws:s3:::logs/keep/a", finding.Witness.Resource);
        Assert.Equal(1, finding.LiftedDenyIndex);
    }

    [Fact]
    public void A_narrower_deny_gives_what_it_no_longer_denies()
    {
        var finding = Certain(
            Of(Allow("s3:GetObject", Logs), Deny("s3:GetObject", "arn:aws:s3:::logs/a*")),
            Of(Allow("s3:GetObject", Logs), Deny("s3:GetObject", "arn:aws:s3:::logs/ab*")));

        Assert.Equal("arn:aws:s3:::logs/a", finding.Witness.Resource);
    }

    [Fact]
    public void Not_elements_are_complements()
    {
        Assert.Equal(Truth.Yes, Compare(Of(Allow("!s3:Put*", "*")), Of(Allow("s3:GetObject", "*"))).IsEmpty);
        Assert.Equal("s3:PutBucketAcl", Certain(Of(Allow("!s3:Put*", "*")), Of(Allow("!s3:PutO*", "arn:aws:s3:::logs"))).Actions.First(action => action == "s3:PutBucketAcl"));
        Assert.Equal(Truth.Yes, Compare(Of(Allow("s3:GetObject", "!arn:aws:s3:::secret*")), Of(Allow("s3:GetObject", Logs))).IsEmpty);
        Assert.StartsWith("arn:aws:s3:::secret", Certain(Of(Allow("s3:GetObject", "!arn:aws:s3:::secret*")), Of(Allow("s3:GetObject", "arn:aws:s3:::s*"))).Witness.Resource);
    }

    [Fact]
    public void Actions_of_other_services_are_found_too()
    {
        Assert.Equal(Truth.Yes, Compare(Of(Allow("*", "*")), Of(Allow("iam:*", "*"))).IsEmpty);
        Assert.StartsWith("iam:", Certain(Of(Allow("s3:*", "*")), Of(Allow("iam:* s3:*", "*"))).Witness.Action);
        Assert.Equal("iam:PassRole", Certain(Of(Allow("s3:*", "*")), Of(Allow("iam:PassRole", "*"))).Witness.Action);
    }

    [Fact]
    public void Each_dialect_is_compared_by_its_own_engine()
    {
        var bob = "arn:aws:iam:::user/bob";
        var one = Of(Allow("s3:GetObject", "arn:aws:s3:::vec/*.txt", bob));
        var two = Of(Allow("s3:GetObject", "arn:aws:s3:::vec/*.b.txt arn:aws:s3:::vec/*.txt", bob));

        Assert.Equal(Truth.Yes, PolicyComparison.NewAccess(one, two, PolicyDialect.AwsS3).IsEmpty);
        Assert.Equal(Truth.No, PolicyComparison.NewAccess(one, two, PolicyDialect.CephRgw16).IsEmpty);
    }

    [Fact]
    public void Equivalence_shows_a_difference()
    {
        var left = Of(Allow("s3:GetObject s3:PutObject", Logs));
        var right = Of(Allow("s3:PutObject", Logs), Allow("s3:GetObject", Logs));

        Assert.Equal(Truth.Yes, PolicyComparison.Equivalent(left, right, PolicyDialect.AwsS3).AreEquivalent);
        var different = PolicyComparison.Equivalent(left, Of(Allow("s3:GetObject", Logs)), PolicyDialect.AwsS3);
        Assert.Equal(Truth.No, different.AreEquivalent);
        Assert.Equal("s3:PutObject", different.Witness!.Witness.Action);
    }
}
