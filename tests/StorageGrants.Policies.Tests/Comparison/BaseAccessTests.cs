using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Comparison.Policy;

namespace StorageGrants.Policies.Tests.Comparison;

/// <summary>A Deny that goes away gives back what callers may do before any policy is read.</summary>
public sealed class BaseAccessTests
{
    private const string Bucket = "arn:aws:s3:::b arn:aws:s3:::b/*";
    private const string Ann = "arn:aws:iam::111122223333:user/ann";

    private static readonly PolicyCondition PlainHttp = When("Bool", "aws:SecureTransport", "false");

    private static AccessFinding Certain(PolicyDocument from, PolicyDocument to, PolicyDialect dialect, PolicyKind kind)
    {
        var result = PolicyComparison.NewAccess(from, to, dialect, new ComparisonOptions { Kind = kind });
        Assert.Equal(Truth.No, result.IsEmpty);
        var finding = result.Findings[0];
        CompiledPolicies Compiled(PolicyDocument document) =>
            kind == PolicyKind.Resource ? CompiledPolicies.Compile(dialect, resource: [document]) : CompiledPolicies.Compile(dialect, [document]);
        Assert.Equal(Effect.Deny, Compiled(from).Evaluate(finding.Witness).Effect);
        Assert.Equal(Effect.Allow, Compiled(to).Evaluate(finding.Witness).Effect);
        Assert.Equal(-1, finding.AllowIndex);
        return finding;
    }

    [Theory]
    [InlineData("aws-s3")]
    [InlineData("storagegrid")]
    public void The_root_of_the_account_may_do_what_nothing_denies(string name)
    {
        var finding = Certain(Of(Deny("s3:Get*", Bucket, "*")), Of(), PolicyDialect.Find(name)!, PolicyKind.Resource);

        Assert.Equal(RequestPrincipalKind.Root, finding.Witness.Principal.Kind);
        Assert.Equal(0, finding.LiftedDenyIndex);
        Assert.DoesNotContain("s3:GetBucketPolicy", finding.Actions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_owner_may_do_what_nothing_denies(bool isResource)
    {
        var kind = isResource ? PolicyKind.Resource : PolicyKind.Identity;
        var finding = Certain(Of(Deny("s3:*", Bucket, isResource ? "*" : null)), Of(), PolicyDialect.CephRgw16, kind);

        Assert.True(finding.Witness.IsOwner);
        Assert.Contains("(owner)", finding.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_deny_of_plain_http_alone_is_no_empty_policy()
    {
        var policy = Of(Deny("s3:*", Bucket, "*", PlainHttp));
        var options = new ComparisonOptions { Kind = PolicyKind.Resource };

        var finding = Certain(policy, Of(), PolicyDialect.AwsS3, PolicyKind.Resource);
        Assert.Equal(RequestPrincipalKind.Root, finding.Witness.Principal.Kind);
        Assert.Equal("false", Assert.Single(finding.Witness.Context.Get("aws:SecureTransport")!));
        Assert.Equal(Truth.No, PolicyComparison.Equivalent(policy, Of(), PolicyDialect.AwsS3, options).AreEquivalent);
        foreach (var dialect in new[] { PolicyDialect.AwsS3, PolicyDialect.CephRgw16, PolicyDialect.StorageGrid })
        {
            var result = PolicyComparison.Redundancy(policy, dialect, options);
            Assert.Empty(result.Parts);
            Assert.Single(result.Reduced.Statements);
        }
    }

    [Fact]
    public void A_deny_of_one_caller_takes_from_it_what_others_give()
    {
        var finding = Certain(Of(Deny("s3:GetObject", "arn:aws:s3:::b/*", Ann)), Of(), PolicyDialect.AwsS3, PolicyKind.Resource);

        Assert.Equal((Ann, BaseAccess.Granted), (finding.Witness.Principal.Arn, finding.Witness.BaseAccess));
        Assert.Contains("(with base access)", finding.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_deny_of_a_user_holds_whatever_other_policy_allows() =>
        Assert.Equal(BaseAccess.Granted, Certain(Of(Deny("s3:*", "*")), Of(), PolicyDialect.AwsS3, PolicyKind.Identity).Witness.BaseAccess);

    [Fact]
    public void What_a_statement_gives_back_is_said_once()
    {
        var result = PolicyComparison.NewAccess(
            Of(Allow("s3:*", "*", "*"), Deny("s3:DeleteObject", Bucket, "*")), Of(Allow("s3:*", "*", "*")), PolicyDialect.AwsS3);

        Assert.Equal((0, 1), (Assert.Single(result.Findings).AllowIndex, result.Findings[0].LiftedDenyIndex));
    }

    [Fact]
    public void A_deny_that_another_covers_or_that_never_holds_gives_nothing_back()
    {
        var options = new ComparisonOptions { Kind = PolicyKind.Resource };
        Truth IsEmpty(PolicyDocument from, PolicyDocument to) => PolicyComparison.NewAccess(from, to, PolicyDialect.AwsS3, options).IsEmpty;

        Assert.Equal(Truth.Yes, IsEmpty(Of(Deny("s3:Get*", "arn:aws:s3:::b/a/*", "*"), Deny("s3:*", Bucket, "*")), Of(Deny("s3:*", Bucket, "*"))));
        Assert.Equal(Truth.Yes, IsEmpty(Of(Deny("s3:PutObject", "arn:aws:s3:::b", "*")), Of()));
        Assert.Equal(Truth.Yes, IsEmpty(Of(Deny("s3:*", Bucket, "*", PlainHttp, When("Bool", "aws:SecureTransport", "true"))), Of()));
    }

    [Fact]
    public void A_root_is_told_from_the_users_of_its_account()
    {
        const string Root = "arn:aws:iam::444455556666:root", Bob = "arn:aws:iam::444455556666:user/bob";
        var from = Of(Allow("s3:GetObject", "arn:aws:s3:::b/*", "*"), Deny("s3:GetObject", "arn:aws:s3:::b/*", "!" + Bob));
        var to = Of(Allow("s3:GetObject", "arn:aws:s3:::b/*", "*"), Deny("s3:GetObject", "arn:aws:s3:::b/*", "!" + Bob + " " + Root));

        var result = PolicyComparison.NewAccess(from, to, PolicyDialect.AwsS3);

        Assert.Equal(Truth.No, result.IsEmpty);
        Assert.Equal(Root, Assert.Single(result.Findings).Witness.Principal.Arn);
        Assert.Equal(Truth.Yes, PolicyComparison.NewAccess(to, from, PolicyDialect.AwsS3).IsEmpty);
    }

    [Fact]
    public void Only_other_deny_statements_make_a_deny_redundant()
    {
        Assert.Empty(PolicyComparison.Redundancy(Of(Allow("s3:GetObject", "arn:aws:s3:::b/*"), Deny("s3:PutObject", "arn:aws:s3:::b/*")), PolicyDialect.AwsS3).Parts);
        Assert.Empty(PolicyComparison.Redundancy(Of(Deny("s3:PutObject s3:GetObject", "arn:aws:s3:::b/*")), PolicyDialect.Tigris).Parts);
        var part = Assert.Single(PolicyComparison.Redundancy(Of(Deny("s3:Put*", "arn:aws:s3:::b/*"), Deny("s3:PutObject", "arn:aws:s3:::b/*")), PolicyDialect.AwsS3).Parts);
        Assert.Equal((1, 0), (part.StatementIndex, part.CoveringStatementIndex));
    }
}
