using System;
using System.Linq;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Policies.Tests.Rules;

/// <summary>Each case that fires has a twin that differs in one token and is silent.</summary>
public sealed class MeaningRuleTests
{
    private const string Objects = "\"arn:aws:s3:::logs/*\"";

    [Theory]
    [InlineData("\"s3:*\"", "\"*\"", "", true)]
    [InlineData("\"*\"", "\"arn:aws:s3:::*\"", "", true)]
    [InlineData("[ \"s3:Get*\", \"s3:*\" ]", "[ \"arn:aws:s3:::logs\", \"*\" ]", "", true)]
    [InlineData("\"s3:*\"", "\"*\"", "\"Condition\": { \"StringLike\": { \"aws:UserAgent\": \"*\" } },", false)]
    [InlineData("\"s3:Get*\"", "\"*\"", "", false)]
    [InlineData("\"s3:*\"", "\"arn:aws:s3:::logs*\"", "", false)]
    [InlineData("\"s3:*\"", "\"*\"", "\"Condition\": { \"IpAddress\": { \"aws:SourceIp\": \"198.51.100.0/24\" } },", false)]
    public void Full_access(string action, string resource, string extra, bool fires) =>
        AssertFires("SGR3001 Warning", fires, Identity("Allow", action, resource, extra));

    [Fact]
    public void A_deny_of_everything_is_no_access() => AssertFires("SGR3001", false, Identity("Deny", "\"s3:*\"", "\"*\""));

    [Theory]
    [InlineData("\"*\"", "", true)]
    [InlineData("{ \"AWS\": [ \"*\" ] }", "", true)]
    [InlineData("\"*\"", "\"Condition\": { \"IpAddress\": { \"aws:SourceIp\": \"198.51.100.0/24\" } },", false)]
    [InlineData("\"*\"", "\"Condition\": { \"StringEquals\": { \"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\" } },", false)]
    [InlineData("\"*\"", "\"Condition\": { \"StringLike\": { \"aws:PrincipalOrgID\": \"o-*\" } },", true)]
    [InlineData("\"*\"", "\"Condition\": { \"ArnEquals\": { \"aws:PrincipalArn\": \"arn:aws:iam::123456789012:role/app\" } },", false)]
    [InlineData("{ \"AWS\": \"arn:aws:iam::123456789012:user/ann\" }", "", false)]
    public void Public(string principal, string extra, bool fires) =>
        AssertFires("SGR3002 Warning \"*\"", fires, Resource("Allow", principal, "\"s3:GetObject\"", Objects, extra));

    [Fact]
    public void A_public_statement_that_is_denied_whole_is_not_public() =>
        AssertFires("SGR3002", false, Document(Statement("Allow", "\"s3:GetObject\"", Objects, "\"Principal\": \"*\","), Statement("Deny", "\"s3:Get*\"", Objects, "\"Principal\": \"*\",")));

    [Fact]
    public void The_message_shows_a_request_anyone_may_make() =>
        Assert.Contains("s3:GetObject on arn:aws:s3:::logs/", Assert.Single(PolicyLint.Messages(Resource("Allow", "\"*\"", "\"s3:GetObject\"", Objects), "SGR3002")), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"s3:PutBucketPolicy\"", "SGR3003 Warning", true)]
    [InlineData("\"s3:PutBucket*\"", "SGR3003 Warning", true)]
    [InlineData("\"s3:*\"", "SGR3003 Info", true)]
    [InlineData("\"s3:PutBucketVersioning\"", "SGR3003", false)]
    [InlineData("\"s3:PutObjectAcl\"", "SGR3003", false)]
    [InlineData("\"iam:PutUserPolicy\"", "SGR3003", false)]
    public void Self_widening(string action, string expected, bool fires) =>
        AssertFires(expected, fires, Identity("Allow", action, "[ \"arn:aws:s3:::logs\", \"arn:aws:s3:::logs/*\" ]"));

    [Fact]
    public void What_is_denied_widens_nothing() =>
        AssertFires("SGR3003", false, Document(Statement("Allow", "\"s3:PutBucket*\"", "\"arn:aws:s3:::logs\""), Statement("Deny", "[ \"s3:PutBucketPolicy\", \"s3:PutBucketAcl\", \"s3:PutBucketOwnershipControls\", \"s3:PutBucketPublicAccessBlock\" ]", "\"*\"")));

    [Theory]
    [InlineData("Allow", "NotAction", true)]
    [InlineData("Deny", "NotAction", false)]
    [InlineData("Allow", "Action", false)]
    public void Negated_allow(string effect, string element, bool fires) =>
        AssertFires("SGR3004 Warning \"NotAction\"", fires, Identity(effect, "\"s3:DeleteObject\"", Objects).Replace("\"Action\"", "\"" + element + "\"", StringComparison.Ordinal));

    [Fact]
    public void The_message_names_actions_of_the_expanded_set() =>
        Assert.Matches(@"^This allows \d{2,3} actions of today.*, among them s3:", Assert.Single(PolicyLint.Messages(Identity("Allow", "\"s3:DeleteObject\"", "\"*\"").Replace("\"Action\"", "\"NotAction\"", StringComparison.Ordinal), "SGR3004")));

    [Theory]
    [InlineData("\"s3:Get*\"", "\"*\"", true)]
    [InlineData("\"s3:Put*\"", "\"*\"", false)]
    [InlineData("\"s3:GetObject\"", "\"arn:aws:s3:::logs/2027/*\"", false)]
    public void Allow_that_a_deny_covers(string denied, string resource, bool fires) =>
        AssertFires("SGR3005 Warning", fires, Document(Statement("Allow", "\"s3:GetObject\"", Objects), Statement("Deny", denied, resource)));

    [Theory]
    [InlineData("\"s3:ListBucket\"", true)]
    [InlineData("\"s3:GetObject\"", false)]
    public void Resource_that_no_action_fits(string action, bool fires) => AssertFires("SGR3005 Warning", fires, Identity("Allow", action, Objects));

    [Theory]
    [InlineData("[ \"s3:Get*\", \"s3:GetObject\" ]", "\"s3:GetObject\"", true)]
    [InlineData("[ \"s3:Get*\", \"s3:PutObject\" ]", "\"s3:PutObject\"", false)]
    public void Redundant_action(string actions, string place, bool fires) => AssertFires("SGR3006 Info " + place, fires, Identity("Allow", actions, Objects));

    [Theory]
    [InlineData("\"arn:aws:s3:::logs/2027/*\"", true)]
    [InlineData("\"arn:aws:s3:::other/2027/*\"", false)]
    public void Redundant_resource(string second, bool fires) =>
        AssertFires("SGR3006 Info " + second, fires, Identity("Allow", "\"s3:GetObject\"", "[ " + Objects + ", " + second + " ]"));

    [Fact]
    public void A_redundant_part_is_shown_with_what_covers_it_and_a_witness() => Assert.Equal(
        ["'arn:aws:s3:::logs/2027/*' changes nothing: 'arn:aws:s3:::logs/*' covers it, such as 'arn:aws:s3:::logs/2027/'; remove it"],
        PolicyLint.Messages(Identity("Allow", "\"s3:GetObject\"", "[ \"arn:aws:s3:::logs/*\", \"arn:aws:s3:::logs/2027/*\" ]"), "SGR3006"));

    [Fact]
    public void A_deny_of_what_nothing_else_allows_is_not_redundant() => AssertFires(
        "SGR3006", false, Resource("Deny", "\"*\"", "\"s3:*\"", "[ \"arn:aws:s3:::logs\", \"arn:aws:s3:::logs/*\" ]", "\"Condition\": { \"Bool\": { \"aws:SecureTransport\": \"false\" } },"));

    [Theory]
    [InlineData("[ \"s3:GetObject\", \"s3:ListBucket\" ]", Objects, "\"s3:ListBucket\"", true)]
    [InlineData("[ \"s3:GetObject\", \"s3:ListBucket\" ]", "\"arn:aws:s3:::logs\"", "\"s3:GetObject\"", true)]
    [InlineData("[ \"s3:GetObject\", \"s3:ListBucket\" ]", "[ \"arn:aws:s3:::logs\", \"arn:aws:s3:::logs/*\" ]", "", false)]
    [InlineData("[ \"s3:GetObject\", \"s3:ListBucket\" ]", "\"arn:aws:s3:::logs*\"", "", false)]
    public void Bucket_and_object(string actions, string resource, string place, bool fires) =>
        AssertFires("SGR3007 Warning " + place, fires, Identity("Allow", actions, resource));

    [Theory]
    [InlineData("\"DateGreaterThan\": { \"aws:CurrentTime\": \"2031-01-01T00:00:00Z\" }, \"DateLessThan\": { \"aws:CurrentTime\": \"2030-01-01T00:00:00Z\" }", true)]
    [InlineData("\"DateGreaterThan\": { \"aws:CurrentTime\": \"2031-01-01T00:00:00Z\" }, \"DateLessThan\": { \"aws:CurrentTime\": \"2032-01-01T00:00:00Z\" }", false)]
    [InlineData("\"StringEquals\": { \"aws:username\": \"ann\" }, \"StringNotEquals\": { \"aws:username\": \"ann\" }", true)]
    [InlineData("\"StringEquals\": { \"aws:username\": \"ann\" }, \"StringNotEquals\": { \"aws:username\": \"bob\" }", false)]
    public void Condition_outcome(string conditions, bool fires) =>
        AssertFires("SGR3008 Warning", fires, Identity("Allow", "\"s3:GetObject\"", Objects, "\"Condition\": { " + conditions + " },"));

    [Fact]
    public void A_window_that_is_over_is_reported_where_there_is_a_clock()
    {
        var text = Identity("Allow", "\"s3:GetObject\"", Objects, "\"Condition\": { \"DateLessThan\": { \"aws:CurrentTime\": \"2026-01-01T00:00:00Z\" } },");
        Assert.Empty(PolicyLint.Check(text));
        Assert.Equal(["SGR3008"], At(text, 2026, 2));
        Assert.Empty(At(text, 2025, 12));
    }

    [Theory]
    [InlineData("Allow", "\"ForAllValues:StringEquals\": { \"s3:RequestObjectTagKeys\": [ \"a\" ] }", "SGR3009 Warning", true)]
    [InlineData("Allow", "\"ForAllValues:StringEquals\": { \"s3:RequestObjectTagKeys\": [ \"a\" ] }, \"Null\": { \"s3:RequestObjectTagKeys\": \"false\" }", "SGR3009", false)]
    [InlineData("Deny", "\"ForAllValues:StringEquals\": { \"s3:RequestObjectTagKeys\": [ \"a\" ] }", "SGR3009", false)]
    [InlineData("Allow", "\"StringEqualsIfExists\": { \"aws:username\": \"ann\" }", "SGR3009 Info", true)]
    [InlineData("Allow", "\"StringEquals\": { \"aws:username\": \"ann\" }", "SGR3009", false)]
    [InlineData("Allow", "\"StringEquals\": { \"aws:username\": \"ann*\" }", "SGR3009 Warning \"ann*\"", true)]
    [InlineData("Allow", "\"StringLike\": { \"aws:username\": \"ann*\" }", "SGR3009", false)]
    public void Weak_condition(string effect, string conditions, string expected, bool fires) =>
        AssertFires(expected, fires, Identity(effect, "\"s3:PutObject\"", Objects, "\"Condition\": { " + conditions + " },"));

    [Theory]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("::/0", true)]
    [InlineData("198.51.100.7/24", true)]
    [InlineData("2001:db8::1/32", true)]
    [InlineData("198.51.100.256", true)]
    [InlineData("198.51.100.0/33", true)]
    [InlineData("198.51.100.0/24", false)]
    [InlineData("198.51.100.7", false)]
    [InlineData("2001:db8::/32", false)]
    [InlineData("10.0.0.0/8", false)]
    public void Address_range(string range, bool fires) =>
        AssertFires("SGR3010 Warning \"" + range + "\"", fires, Identity("Allow", "\"s3:GetObject\"", Objects, "\"Condition\": { \"IpAddress\": { \"aws:SourceIp\": \"" + range + "\" } },"));

    [Theory]
    [InlineData("10.1.0.0/16", true)]
    [InlineData("172.31.0.0/16", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("172.32.0.0/16", false)]
    [InlineData("11.0.0.0/8", false)]
    [InlineData("8.0.0.0/5", false)]
    public void Private_range_at_a_public_service(string range, bool fires) =>
        AssertFires("SGR3010 Warning", fires, Identity("Allow", "[ \"s3:GetObject\" ]", "[ " + Objects + " ]", "\"Condition\": { \"IpAddress\": { \"aws:SourceIp\": \"" + range + "\" } },"), "tigris");

    [Fact]
    public void A_fix_writes_the_network() => Assert.Contains(
        "\"198.51.96.0/20\"",
        PolicyLint.Mend(Identity("Allow", "\"s3:GetObject\"", Objects, "\"Condition\": { \"IpAddress\": { \"aws:SourceIp\": \"198.51.100.7/20\" } },"), "SGR3010"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"*\"", "\"s3:*\"", "\"arn:aws:s3:::logs\"", "", true)]
    [InlineData("\"*\"", "[ \"s3:PutBucketPolicy\", \"s3:DeleteBucketPolicy\" ]", "\"arn:aws:s3:::logs\"", "", true)]
    [InlineData("\"*\"", "\"s3:PutBucketPolicy\"", "\"arn:aws:s3:::logs\"", "", false)]
    [InlineData("\"*\"", "\"s3:*\"", Objects, "", false)]
    [InlineData("\"*\"", "\"s3:*\"", "\"arn:aws:s3:::logs\"", "\"Condition\": { \"StringNotEquals\": { \"aws:username\": \"admin\" } },", false)]
    [InlineData("{ \"AWS\": \"arn:aws:iam::123456789012:user/ann\" }", "\"s3:*\"", "\"arn:aws:s3:::logs\"", "", false)]
    public void Owner_lockout(string principal, string action, string resource, string extra, bool fires) =>
        AssertFires("SGR3011 Warning", fires, Resource("Deny", principal, action, resource, extra));

    [Fact]
    public void What_is_refused_as_malformed_is_not_judged() =>
        Assert.DoesNotContain(PolicyLint.Check(Identity("Allow", "\"s3:*\"", "\"*\"", "\"Efect\": \"Allow\","), "aws-s3"), line => line.StartsWith("SGR3", StringComparison.Ordinal));

    private static string[] At(string text, int year, int month) =>
        [.. new GrantFileLinter([RoleCatalog.Tigris], new GrantRuleOptions(null, false, null, new DateTimeOffset(year, month, 1, 0, 0, 0, TimeSpan.Zero))).Check(text).Findings.Select(finding => finding.Rule.Id)];

    private static void AssertFires(string expected, bool fires, string text, string? dialect = null)
    {
        var findings = PolicyLint.Check(text, dialect);
        if (fires)
            Assert.Contains(findings, finding => finding.StartsWith(expected, StringComparison.Ordinal));
        else
            Assert.DoesNotContain(findings, finding => finding.StartsWith(expected[..7], StringComparison.Ordinal));
    }

    private static string Identity(string effect, string action, string resource, string extra = "") => Document(Statement(effect, action, resource, extra));

    private static string Resource(string effect, string principal, string action, string resource, string extra = "") =>
        Document(Statement(effect, action, resource, "\"Principal\": " + principal + ", " + extra));

    private static string Document(params string[] statements) => "{ \"Version\": \"2012-10-17\", \"Statement\": [ " + string.Join(", ", statements) + " ] }";

    private static string Statement(string effect, string action, string resource, string extra = "") =>
        "{ \"Effect\": \"" + effect + "\", " + extra + " \"Action\": " + action + ", \"Resource\": " + resource + " }";
}
