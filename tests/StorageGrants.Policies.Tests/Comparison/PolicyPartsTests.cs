using System;
using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Comparison.Policy;

namespace StorageGrants.Policies.Tests.Comparison;

public sealed class PolicyPartsTests
{
    private const string Logs = "arn:aws:s3:::logs/*";

    private static RedundancyResult Redundancy(params PolicyStatement[] statements) => PolicyComparison.Redundancy(Of(statements), PolicyDialect.AwsS3);

    private static DeadStatement[] Dead(params PolicyStatement[] statements) => PolicyComparison.DeadStatements(Of(statements), PolicyDialect.AwsS3).ToArray();

    [Fact]
    public void A_value_that_another_covers_is_redundant()
    {
        var result = Redundancy(Allow("s3:GetObject s3:Get* s3:PutObject", "arn:aws:s3:::logs/2027/* arn:aws:s3:::logs/*"));

        Assert.Equal(["Action 's3:GetObject' is covered by 's3:Get*'", "Resource 'arn:aws:s3:::logs/2027/*' is covered by 'arn:aws:s3:::logs/*'"], result.Parts.Select(part => part.ToString()));
        Assert.Equal([0, 0], result.Parts.Select(part => part.ValueIndex));
        Assert.True(result.IsComplete);
        Assert.Equal(2, result.Reduced.Statements[0].Action!.Values.Count);
    }

    [Fact]
    public void Of_two_that_say_the_same_the_first_stays()
    {
        var part = Assert.Single(Redundancy(Allow("s3:GetObject", Logs), Allow("s3:GetObject", Logs)).Parts);

        Assert.Equal((PolicyElement.Statement, 1, 0), (part.Element, part.StatementIndex, part.CoveringStatementIndex));
    }

    [Fact]
    public void A_statement_that_two_others_cover_together_is_redundant()
    {
        var part = Assert.Single(Redundancy(
            Allow("s3:GetObject s3:PutObject", Logs), Allow("s3:GetObject", "arn:aws:s3:::logs*"), Allow("s3:PutObject", "arn:aws:s3:::logs*")).Parts);

        Assert.Equal((PolicyElement.Statement, 0, -1), (part.Element, part.StatementIndex, part.CoveringStatementIndex));
    }

    [Fact]
    public void A_deny_within_a_deny_is_redundant()
    {
        var parts = Redundancy(Allow("s3:*", "*"), Deny("s3:Delete*", Logs), Deny("s3:DeleteObject", "arn:aws:s3:::logs/2027/*")).Parts;

        Assert.Equal((2, 1), (Assert.Single(parts).StatementIndex, parts[0].CoveringStatementIndex));
    }

    [Fact]
    public void Values_of_not_elements_and_principals_and_conditions_are_looked_at()
    {
        Assert.Equal("s3:PutObject", Assert.Single(Redundancy(Allow("!s3:Put* s3:PutObject", "*")).Parts).Text);
        Assert.Equal("arn:aws:iam::111122223333:root", Assert.Single(Redundancy(Allow("s3:GetObject", Logs, "111122223333 arn:aws:iam::111122223333:root")).Parts).Text);
        var range = Assert.Single(Redundancy(Allow("s3:GetObject", Logs, null, When("IpAddress", "aws:SourceIp", "10.0.0.0/8", "10.1.0.0/16"))).Parts);
        Assert.Equal((PolicyElement.ConditionValue, 0, 1, "10.1.0.0/16"), (range.Element, range.ConditionIndex, range.ValueIndex, range.Text));
        Assert.Equal(
            PolicyElement.Condition,
            Assert.Single(Redundancy(Allow("s3:GetObject", Logs, null, When("Bool", "aws:SecureTransport", "true"), When("Null", "aws:SecureTransport", "false"))).Parts).Element);
    }

    [Theory]
    [InlineData("aws-s3", false)]
    [InlineData("storagegrid", true)]
    public void A_user_beside_its_account_is_needed_where_the_account_only_delegates(string dialect, bool isRedundant)
    {
        var parts = PolicyComparison.Redundancy(
            Of(Allow("s3:GetObject", Logs, "arn:aws:iam::111122223333:user/ann arn:aws:iam::111122223333:root")), PolicyDialect.Find(dialect)!).Parts;
        Assert.Equal(isRedundant ? ["arn:aws:iam::111122223333:user/ann"] : [], parts.Select(part => part.Text));
    }

    [Theory]
    [InlineData("a user beside others", "user/ann user/bob role/app", "", "")]
    [InlineData("a user named twice", "user/ann user/bob user/ann", "", "user/ann")]
    [InlineData("a user beside everyone", "user/ann *", "", "user/ann")]
    [InlineData("a user that a Deny keeps out", "user/ann user/bob", "user/ann", "user/ann")]
    [InlineData("users of whom a Deny keeps out another", "user/ann user/bob", "user/eve", "")]
    public void A_name_is_needed_where_nothing_else_allows_its_user_anything(string because, string names, string denied, string redundant)
    {
        string Full(string text) => string.Join(' ', text.Split(' ').Select(name => name == "*" ? name : "arn:aws:iam::111122223333:" + name));
        var allow = Allow("s3:GetObject", Logs, Full(names));
        var parts = denied.Length == 0 ? Redundancy(allow).Parts : Redundancy(allow, Deny("s3:*", "*", Full(denied))).Parts;
        Assert.True(parts.Select(part => part.Text).SequenceEqual(redundant.Length == 0 ? [] : [Full(redundant)]), because + ": " + string.Join(", ", parts));
    }

    [Fact]
    public void What_is_needed_is_kept() =>
        Assert.Empty(Redundancy(
            Allow("s3:GetObject s3:PutObject", "arn:aws:s3:::logs/* arn:aws:s3:::data/*"),
            Deny("s3:PutObject", "arn:aws:s3:::logs/keep/*", null, When("StringNotEquals", "aws:username", "ann"))).Parts);

    [Fact]
    public void A_statement_under_a_deny_is_dead() => Assert.Equal(
        ["statement 0: CoveredByDeny 2"],
        Dead(Allow("s3:PutObject", Logs), Allow("s3:GetObject", Logs), Deny("s3:Put*", "arn:aws:s3:::*")).Select(dead => dead.ToString()));

    [Fact]
    public void A_statement_under_two_denies_together_is_dead()
    {
        var dead = Assert.Single(Dead(Allow("s3:PutObject s3:GetObject", Logs), Deny("s3:Put*", Logs), Deny("s3:Get*", Logs)));

        Assert.Equal((0, DeadReason.CoveredByDeny, -1), (dead.Index, dead.Reason, dead.CoveringIndex));
    }

    [Fact]
    public void A_deny_with_a_condition_leaves_it_alive() =>
        Assert.Empty(Dead(Allow("s3:PutObject", Logs), Deny("s3:Put*", Logs, null, When("Bool", "aws:SecureTransport", "false"))));

    [Theory]
    [InlineData("s3:PutObject", "arn:aws:s3:::logs", DeadReason.ResourceNeverFits)]
    [InlineData("s3:ListBucket s3:GetBucketAcl", "arn:aws:s3:::logs/*", DeadReason.ResourceNeverFits)]
    [InlineData("!*", "*", DeadReason.MatchesNothing)]
    [InlineData("s3:GetObject", "!*", DeadReason.MatchesNothing)]
    [InlineData("s3:GetObjekt", "*", DeadReason.MatchesNothing)]
    public void A_statement_that_nothing_fits_is_dead(string action, string resource, DeadReason reason)
    {
        Assert.Equal(reason, Assert.Single(Dead(Allow(action, resource))).Reason);
        Assert.Equal(reason, Assert.Single(Dead(Deny(action, resource))).Reason);
    }

    [Fact]
    public void Contradictory_conditions_are_dead() => Assert.Equal(
        DeadReason.ConditionNeverHolds,
        Assert.Single(Dead(Allow("s3:GetObject", Logs, null, When("StringEquals", "aws:username", "ann"), When("StringLike", "aws:username", "b*")))).Reason);

    [Fact]
    public void An_ordinary_policy_is_alive() =>
        Assert.Empty(Dead(Allow("s3:ListBucket", "arn:aws:s3:::logs"), Allow("s3:GetObject", Logs), Deny("s3:*", "*", null, When("Bool", "aws:SecureTransport", "false"))));

    [Theory]
    [InlineData("s3:*", "*", "s3:PutBucketPolicy")]
    [InlineData("s3:Put*", "arn:aws:s3:::logs", "s3:PutBucketPolicy")]
    [InlineData("s3:PutObjectAcl", "arn:aws:s3:::logs/*", "s3:PutObjectAcl")]
    [InlineData("iam:*", "*", "iam:PutUserPolicy")]
    [InlineData("sts:AssumeRole", "*", "sts:AssumeRole")]
    public void What_widens_its_holder_is_found(string action, string resource, string expected)
    {
        var result = PolicyComparison.CanEscalate(Of(Allow(action, resource)), PolicyDialect.AwsS3);

        Assert.Equal(Truth.No, result.IsEmpty);
        Assert.Contains(expected, result.Findings.SelectMany(finding => finding.Actions));
    }

    [Fact]
    public void What_does_not_widen_its_holder_is_not_found()
    {
        Assert.Equal(Truth.Yes, PolicyComparison.CanEscalate(Of(Allow("s3:GetObject* s3:PutObject s3:List* iam:List*", "*")), PolicyDialect.AwsS3).IsEmpty);
        Assert.Equal(Truth.Yes, PolicyComparison.CanEscalate(Of(Allow("s3:PutBucketPolicy", "arn:aws:s3:::logs/*")), PolicyDialect.AwsS3).IsEmpty);
        Assert.Equal(Truth.Yes, PolicyComparison.CanEscalate(Of(Allow("s3:*", Logs), Deny("s3:*Acl s3:*Policy s3:GetDataAccess", "*")), PolicyDialect.AwsS3).IsEmpty);
        Assert.Equal(Truth.Yes, PolicyComparison.CanEscalate(Of(Allow("iam:*", "*")), PolicyDialect.StorageGrid).IsEmpty);
    }

    [Fact]
    public void Wildcards_and_not_actions_are_written_out()
    {
        Assert.Equal(["s3:GetObject", "s3:GetObjectAcl"], PolicyComparison.ExpandActions(Allow("s3:GetObject s3:getobjectacl", Logs), PolicyDialect.AwsS3).Select(action => action.Name));
        var rest = PolicyComparison.ExpandActions(Allow("!s3:Get*", "*"), PolicyDialect.AwsS3);
        Assert.DoesNotContain(rest, action => action.Name.StartsWith("s3:Get", StringComparison.Ordinal));
        Assert.Equal(PolicyDialect.AwsS3.Actions.Count, rest.Count + PolicyComparison.ExpandActions(Allow("s3:Get*", "*"), PolicyDialect.AwsS3).Count);
    }

    [Fact]
    public void Refuses_null()
    {
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.Redundancy(null!, PolicyDialect.AwsS3));
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.DeadStatements(Of(), null!));
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.CanEscalate(null!, PolicyDialect.AwsS3));
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.IsPublic(null!, PolicyDialect.AwsS3));
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.ExpandActions(null!, PolicyDialect.AwsS3));
    }
}
