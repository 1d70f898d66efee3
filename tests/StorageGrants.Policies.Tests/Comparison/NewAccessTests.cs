using System;
using System.Linq;
using System.Threading;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Comparison.Policy;

namespace StorageGrants.Policies.Tests.Comparison;

public sealed class NewAccessTests
{
    private const string Logs = "arn:aws:s3:::logs/*";

    private static NewAccessResult Compare(PolicyDocument from, PolicyDocument to) => PolicyComparison.NewAccess(from, to, PolicyDialect.AwsS3);

    private static AccessFinding Certain(PolicyDocument from, PolicyDocument to)
    {
        var result = Compare(from, to);
        Assert.Equal(Truth.No, result.IsEmpty);
        var finding = result.Findings[0];
        var isResource = to.Statements.Concat(from.Statements).Any(statement => statement.Principal is not null || statement.NotPrincipal is not null);
        CompiledPolicies Compiled(PolicyDocument document) =>
            isResource ? CompiledPolicies.Compile(PolicyDialect.AwsS3, resource: [document]) : CompiledPolicies.Compile(PolicyDialect.AwsS3, [document]);
        Assert.Equal(Effect.Allow, Compiled(to).Evaluate(finding.Witness).Effect);
        Assert.Equal(Effect.Deny, Compiled(from).Evaluate(finding.Witness).Effect);
        return finding;
    }

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
    public void Principals_are_compared()
    {
        const string Ann = "arn:aws:iam::111122223333:user/ann", Bob = "arn:aws:iam::111122223333:user/bob", Root = "arn:aws:iam::111122223333:root";

        Assert.Equal(Truth.Yes, Compare(Of(Allow("s3:GetObject", Logs, $"{Ann} {Bob}")), Of(Allow("s3:GetObject", Logs, Ann))).IsEmpty);
        Assert.Equal(Truth.Yes, Compare(Of(Allow("s3:GetObject", Logs, "*")), Of(Allow("s3:GetObject", Logs, Root))).IsEmpty);
        Assert.Equal(Bob, Certain(Of(Allow("s3:GetObject", Logs, Ann)), Of(Allow("s3:GetObject", Logs, $"{Ann} {Bob}"))).Witness.Principal.Arn);
        Assert.Equal(RequestPrincipalKind.Anonymous, Certain(Of(Allow("s3:GetObject", Logs, Root)), Of(Allow("s3:GetObject", Logs, "*"))).Witness.Principal.Kind);
        Assert.NotEqual(Ann, Certain(Of(Allow("s3:GetObject", Logs, Ann)), Of(Allow("s3:GetObject", Logs, Root))).Witness.Principal.Arn);
    }

    [Fact]
    public void What_an_account_is_allowed_its_users_are_where_the_bucket_is_of_another()
    {
        const string Ann = "arn:aws:iam::111122223333:user/ann", Root = "arn:aws:iam::111122223333:root";
        var account = Of(Allow("s3:GetObject", Logs, Root));
        var user = Of(Allow("s3:GetObject", Logs, Ann));

        // At home the account decides which of its users may; named, a user needs nothing else.
        var home = Certain(account, user).Witness;
        Assert.Equal((Ann, null), (home.Principal.Arn, home.ResourceAccount));
        var abroad = Certain(user, account).Witness;
        Assert.NotEqual((Ann, null), (abroad.Principal.Arn, abroad.ResourceAccount));
        Assert.NotEqual("111122223333", abroad.ResourceAccount);
        Assert.Equal(Truth.Yes, PolicyComparison.NewAccess(account, user, PolicyDialect.StorageGrid).IsEmpty);

        // A Deny keeps out every caller of the account.
        var denied = Of(Allow("s3:GetObject", Logs, Root), Allow("s3:GetObject", Logs, Ann), Deny("s3:GetObject", Logs, "111122223333"));
        Assert.Equal(Truth.Yes, PolicyComparison.Access(denied, PolicyDialect.AwsS3).IsEmpty);

        // All but one user are kept out, and that one comes from another account.
        var left = Of(Allow("s3:GetObject", Logs, Root), Deny("s3:GetObject", Logs, "!" + Ann));
        var found = Assert.Single(PolicyComparison.Access(left, PolicyDialect.AwsS3).Findings).Witness;
        Assert.Equal(Ann, found.Principal.Arn);
        Assert.NotNull(found.ResourceAccount);
    }

    [Fact]
    public void A_caller_known_by_two_names_is_thought_of()
    {
        const string Team = "arn:aws:iam::111122223333:group/team", Ops = "arn:aws:iam::111122223333:group/ops";

        var finding = Certain(
            Of(Allow("s3:GetObject", Logs, Team), Deny("s3:GetObject", Logs, Ops)),
            Of(Allow("s3:GetObject", Logs, Team)));

        Assert.Equal(2, finding.Witness.Principal.Aliases.Count + 1);
    }

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

    [Fact]
    public void Limits_end_the_search_without_an_answer()
    {
        var from = Of(Allow("s3:GetObject", "arn:aws:s3:::a*b*c*d arn:aws:s3:::*x*y"));
        var to = Of(Allow("s3:GetObject", "arn:aws:s3:::*a*b*c*d* arn:aws:s3:::*x*y*z"));

        var result = PolicyComparison.NewAccess(from, to, PolicyDialect.AwsS3, new ComparisonOptions { MaxWork = 1 });

        Assert.Equal(Truth.NotDecided, result.IsEmpty);
        Assert.False(result.IsComplete);
    }

    [Fact]
    public void A_large_or_hostile_policy_ends_at_the_limit()
    {
        var many = Of([.. Enumerable.Range(0, 600).SelectMany(i => new[]
        {
            Allow("s3:*" + (char)('a' + (i % 26)) + "*", $"arn:aws:s3:::*a{i}*b*c", $"arn:aws:iam::111122223333:user/u{i % 40}"),
            Deny("s3:*" + (char)('a' + (i % 7)) + "*", $"arn:aws:s3:::*{i}*d*e*f", $"arn:aws:iam::111122223333:user/u{i % 30}"),
        })]);

        var result = PolicyComparison.NewAccess(many, Of([.. many.Statements.Skip(9)]), PolicyDialect.AwsS3, new ComparisonOptions { MaxWork = 2_000_000 });

        Assert.False(result.IsComplete);
        Assert.NotEqual(Truth.Yes, result.IsEmpty);
        Assert.False(PolicyComparison.Redundancy(many, PolicyDialect.AwsS3, new ComparisonOptions { MaxWork = 100_000 }).IsComplete);
    }

    [Fact]
    public void Can_be_cancelled_and_refuses_null()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var document = Of(Allow("s3:*", "*"));

        Assert.Throws<OperationCanceledException>(() => PolicyComparison.NewAccess(Of(), document, PolicyDialect.AwsS3, cancellationToken: source.Token));
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.NewAccess(null!, document, PolicyDialect.AwsS3));
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.NewAccess(document, null!, PolicyDialect.AwsS3));
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.NewAccess(document, document, null!));
    }
}
