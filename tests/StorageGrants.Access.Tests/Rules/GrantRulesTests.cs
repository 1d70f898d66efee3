using System;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

/// <summary>The check that runs all rules.</summary>
public class GrantRulesTests
{
    private const string Pair = """{ "access_key_id": "a", "secret_access_key": "q7Zt0mXv5Kc2Rw9LbNf4Hj8P" }""";

    [Fact]
    public void A_rule_that_throws_is_one_finding_about_the_whole()
    {
        var root = JsonParser.Parse(Pair).Root!;
        var findings = GrantRules.Check(root, span => span.Start == 0 ? new JsonOrigin(span) : throw new InvalidOperationException("no place"), GrantRuleOptions.Default);

        var finding = Assert.Single(findings);
        Assert.Same(GrantRules.RuleFailed, finding.Rule);
        Assert.Equal(RuleSeverity.Warning, finding.Severity);
        Assert.Equal("Rule SGR5001 failed here with InvalidOperationException; the other rules went on", finding.Message);
        Assert.Equal(root.Span, ((JsonOrigin)finding.Origin).Span);
    }

    [Fact]
    public void Want_of_memory_is_no_finding() => Assert.Throws<OutOfMemoryException>(() =>
        GrantRules.Check(JsonParser.Parse(Pair).Root!, span => span.Start == 0 ? new JsonOrigin(span) : throw new OutOfMemoryException(), GrantRuleOptions.Default));

    [Fact]
    public void The_rules_stand_in_order_of_their_ids_each_once()
    {
        var ids = GrantRules.All.Select(rule => rule.Descriptor.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.Equal(["SGR9001", "SGR9002", "SGR9003", "SGR9004", "SGR9005"], HygieneRules.All.Select(rule => rule.Id));
    }

    [Fact]
    public void Each_rule_is_run_on_the_kind_of_document_it_looks_at()
    {
        Assert.Equal(RulesAbout(typeof(GrantRequest)), RequestRules.All);
        Assert.Equal(RulesAbout(typeof(GrantDocument)), DocumentRules.All);
        Assert.Equal(RulesAbout(typeof(PolicySubject)), PolicyRules.All);
        Assert.Equal(RulesAbout(typeof(JsonValue)), TextRules.All);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(201, true)]
    public void A_policy_of_very_many_statements_is_not_looked_at_as_a_whole(int count, bool expected)
    {
        var statements = Enumerable.Range(0, count).Select(i => $$"""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b{{i}}/*" }""");
        var text = """{ "Version": "2012-10-17", "Statement": [""" + string.Join(",", statements) + "] }";
        var policy = Assert.Single(PolicySubject.In(JsonParser.Parse(text).Root!, text, span => new JsonOrigin(span)));

        var findings = GrantRules.Check(policy, GrantRuleOptions.Default).Where(finding => finding.Rule.Id == "SGR9005").ToArray();
        Assert.Equal(
            expected ? ["Info The policy has 201 statements, and what they mean together is asked for up to 200; split the policy"] : Array.Empty<string>(),
            findings.Select(finding => finding.Severity + " " + finding.Message));
    }

    [Fact]
    public void Arguments_are_needed()
    {
        var root = JsonParser.Parse("{}").Root!;
        Assert.Throws<ArgumentNullException>("request", () => GrantRules.Check((GrantRequest)null!, GrantRuleOptions.Default));
        Assert.Throws<ArgumentNullException>("document", () => GrantRules.Check((GrantDocument)null!, GrantRuleOptions.Default));
        Assert.Throws<ArgumentNullException>("policy", () => GrantRules.Check((PolicySubject)null!, GrantRuleOptions.Default));
        Assert.Throws<ArgumentNullException>("document", () => GrantRules.Check(null!, span => new JsonOrigin(span), GrantRuleOptions.Default));
        Assert.Throws<ArgumentNullException>("locate", () => GrantRules.Check(root, null!, GrantRuleOptions.Default));
        Assert.Throws<ArgumentNullException>("options", () => GrantRules.Check(root, span => new JsonOrigin(span), null!));
    }

    private static GrantRule[] RulesAbout(Type subject) => GrantRules.All
        .Where(rule => rule.GetType().GetMethods().Any(method => method.Name == "Check" && method.DeclaringType != typeof(GrantRule) && method.GetParameters()[0].ParameterType == subject))
        .ToArray();
}
