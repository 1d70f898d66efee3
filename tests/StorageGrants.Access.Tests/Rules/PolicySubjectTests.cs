using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

/// <summary>A policy that rules look at: its limits, its places and the services it is asked about.</summary>
public class PolicySubjectTests
{
    private const string Policy = """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:GetBucketPolicy", "Resource": "arn:aws:s3:::logs" } ] }""";

    [Fact]
    public void One_policy_is_asked_about_several_services()
    {
        var policy = Assert.Single(In(Policy));
        Assert.Empty(Ids(policy, "aws-s3"));
        Assert.Equal(["SGR4001", "SGR4003", "SGR4003"], Ids(policy, "tigris"));
        Assert.Empty(Ids(policy, "aws-s3"));
        Assert.Equal(["SGR4001", "SGR4003", "SGR4003"], Ids(policy, "tigris"));
    }

    [Fact]
    public void What_a_policy_means_is_asked_about_several_services()
    {
        var policy = Assert.Single(In("""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "s3:GetObject" ], "Resource": [ "arn:aws:s3:::logs/*" ], "Condition": { "IpAddress": { "aws:SourceIp": "10.0.0.0/8" } } } ] }"""));
        Assert.Empty(Ids(policy, "aws-s3"));
        Assert.Equal(["SGR3010"], Ids(policy, "tigris"));
        Assert.Empty(Ids(policy, "aws-s3"));
    }

    [Theory]
    [InlineData("tigris", "tigris")]
    [InlineData("storagegrid", "storagegrid")]
    [InlineData(null, "tigris")]
    [InlineData("none", null)]
    public void The_settings_tell_the_service_before_the_place_does(string? setting, string? expected)
    {
        var policy = Assert.Single(In("{ \"create_policies\": [ { \"document\": " + Policy + " } ] }"));
        Assert.Equal(expected, policy.DialectIn(new GrantRuleOptions(null, false, setting))?.Name);
    }

    [Fact]
    public void Without_settings_and_place_the_service_is_not_known() =>
        Assert.Null(Assert.Single(In(Policy)).DialectIn(GrantRuleOptions.Default));

    [Theory]
    [InlineData("{ \"create_policies\": [ { \"document\": POLICY } ] }", PolicyKind.Identity)]
    [InlineData("{ \"policies\": { \"s3\": POLICY } }", PolicyKind.Identity)]
    [InlineData("POLICY", null)]
    public void The_place_tells_the_kind(string text, PolicyKind? kind) => Assert.Equal(kind, Assert.Single(In(text.Replace("POLICY", Policy, StringComparison.Ordinal))).Kind);

    [Theory]
    [InlineData("Principal")]
    [InlineData("NotPrincipal")]
    public void A_principal_tells_the_kind(string element)
    {
        var statement = "{ \"Effect\": \"Deny\", \"" + element + "\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }";
        Assert.Equal(PolicyKind.Resource, Assert.Single(In("{ \"Statement\": " + statement + " }")).Kind);
        Assert.Equal(PolicyKind.Resource, Assert.Single(In("{ \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"x\" }, " + statement + " ] }")).Kind);
    }

    [Theory]
    [InlineData(5120, false)]
    [InlineData(5121, true)]
    public void The_size_is_counted_in_bytes_of_the_document_alone(int bytes, bool tooLarge)
    {
        const string Before = "{ \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::logs/ü";
        const string After = "\" } ] }";
        var text = Before + new string('a', bytes - Before.Length - 1 - After.Length) + After;
        var policy = Assert.Single(In("{ \"policies\": { \"s3\": " + text + " } }"));
        Assert.Equal(bytes, policy.ByteLength);
        Assert.Equal(tooLarge ? ["SGR4003"] : [], Ids(policy, null));
    }

    [Theory]
    [InlineData(200, "SGR4003")]
    [InlineData(201, "SGR4003|SGR9005: The policy has 201 statements, and what they mean together is asked for up to 200; split the policy")]
    public void What_many_statements_mean_together_is_not_asked(int count, string expected)
    {
        var others = Enumerable.Repeat("{ \"Effect\": \"Deny\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }", count - 1);
        var policy = Assert.Single(In("{ \"Statement\": [ { \"Effect\": \"allow\", \"Action\": \"*\", \"Resource\": \"*\" }, " + string.Join(", ", others) + " ] }"));
        Assert.Equal(expected, string.Join("|", GrantRules.Check(policy, GrantRuleOptions.Default).Select(finding => finding.Rule.Id == "SGR9005" ? finding.Rule.Id + ": " + finding.Message : finding.Rule.Id)));
    }

    [Fact]
    public void A_policy_moves_with_all_that_is_known_of_it()
    {
        var policy = Assert.Single(In("{ \"create_policies\": [ { \"document\": " + Policy + " } ] }"));
        var moved = policy.Moved(static span => new JsonOrigin(new JsonSpan(span.Start + 1000, span.Length)));
        Assert.Equal((policy.DialectName, policy.Kind, policy.ByteLength, policy.Span), (moved.DialectName, moved.Kind, moved.ByteLength, moved.Span));
        Assert.Same(policy.Document, moved.Document);
        Assert.Equal(((JsonOrigin)policy.Origin).Span.Start + 1000, ((JsonOrigin)moved.Origin).Span.Start);
        Assert.Equal(Ids(policy, null), Ids(moved, null));
    }

    [Fact]
    public void A_policy_without_a_text_knows_what_is_computed_by_its_own_texts()
    {
        Assert.False(new PolicySubject(PolicyParser.Parse(Policy), default, static span => new JsonOrigin(span)).HasUnknownText);
        Assert.True(new PolicySubject(PolicyParser.Parse(Policy.Replace("GetBucket", "\uE000", StringComparison.Ordinal)), default, static span => new JsonOrigin(span)).HasUnknownText);
        Assert.True(PolicySubject.IsUnknown("\uE000"));
        Assert.True(PolicySubject.IsUnknown("a\uE000"));
        Assert.False(PolicySubject.IsUnknown("a"));
    }

    [Theory]
    [InlineData("POLICY", false)]
    [InlineData("\uE000POLICY", false)]
    [InlineData("POLICY\uE000", false)]
    public void What_is_computed_beside_a_policy_is_none_of_it(string around, bool expected)
    {
        var text = "[ \"" + around.Replace("POLICY", "\", " + Policy + ", \"", StringComparison.Ordinal) + "\" ]";
        Assert.Equal(expected, Assert.Single(In(text)).HasUnknownText);
    }

    [Fact]
    public void What_is_computed_in_no_text_of_the_model_is_a_part_of_it() =>
        Assert.True(Assert.Single(In(Policy.Replace("{ \"Version\"", "{ \"Title\": \"\uE000\", \"Version\"", StringComparison.Ordinal))).HasUnknownText);

    [Fact]
    public void One_policy_is_asked_at_several_instants()
    {
        var policy = Assert.Single(In("""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2026-06-01T00:00:00Z" } } } ] }"""));
        Assert.Empty(At(2026));
        Assert.Equal(["SGR3008"], At(2027));
        Assert.Empty(At(2026));

        string[] At(int year) => [.. GrantRules.Check(policy, new GrantRuleOptions(null, false, null, new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero))).Select(finding => finding.Rule.Id)];
    }

    [Fact]
    public void A_policy_of_too_many_patterns_is_not_compared_to_the_end()
    {
        var resources = Enumerable.Range(0, 100).Select(i => "\"arn:aws:s3:::logs/" + new string('a', 900) + i + "*\"");
        var policy = Assert.Single(In("{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": [ " + string.Join(", ", resources) + " ] } ] }"));
        Assert.Contains(
            "SGR9005 Info The policy has too many patterns to compare all of them with each other in the time a rule has; split the policy",
            GrantRules.Check(policy, GrantRuleOptions.Default).Select(finding => finding.Rule.Id + " " + finding.Severity + " " + finding.Message));
    }

    [Fact]
    public void Nothing_can_be_left_out()
    {
        var root = JsonParser.Parse(Policy).Root!;
        var parsed = PolicyParser.Parse(Policy);
        Assert.Throws<ArgumentNullException>("root", () => PolicySubject.In(null!, Policy, static span => new JsonOrigin(span)));
        Assert.Throws<ArgumentNullException>("text", () => PolicySubject.In(root, null!, static span => new JsonOrigin(span)));
        Assert.Throws<ArgumentNullException>("locate", () => PolicySubject.In(root, Policy, null!));
        Assert.Throws<ArgumentNullException>("locate", () => PolicySubject.In(JsonParser.Parse("{}").Root!, "{}", null!));
        Assert.Throws<ArgumentNullException>("parsed", () => new PolicySubject(null!, default, static span => new JsonOrigin(span)));
        Assert.Throws<ArgumentNullException>("locate", () => new PolicySubject(parsed, default, null!));
        Assert.Throws<ArgumentNullException>("options", () => In(Policy)[0].DialectIn(null!));
    }

    private static IReadOnlyList<PolicySubject> In(string text) => PolicySubject.In(JsonParser.Parse(text).Root!, text, static span => new JsonOrigin(span));

    private static string[] Ids(PolicySubject policy, string? dialect) => [.. GrantRules.Check(policy, new GrantRuleOptions(null, false, dialect)).Select(finding => finding.Rule.Id)];
}
