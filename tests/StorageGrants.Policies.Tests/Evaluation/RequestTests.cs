using System;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Evaluation.Asking;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>Who asks, and what a request carries.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData("arn:aws:iam::7:root", RequestPrincipalKind.Root, "7", "", null)]
    [InlineData("arn:aws:iam::7:user/ann", RequestPrincipalKind.User, "7", "ann", null)]
    [InlineData("arn:aws:iam::7:user/team/ann", RequestPrincipalKind.User, "7", "ann", null)]
    [InlineData("arn:aws:iam:::user/ann:reader", RequestPrincipalKind.User, "", "ann", "reader")]
    [InlineData("arn:aws:iam:::user/team/ann:reader", RequestPrincipalKind.User, "", "ann", "reader")]
    [InlineData("arn:aws:iam::7:role/app", RequestPrincipalKind.Role, "7", "app", null)]
    [InlineData("arn:aws:iam::7:role/service/app", RequestPrincipalKind.Role, "7", "app", null)]
    [InlineData("arn:aws:sts::7:assumed-role/app/s1", RequestPrincipalKind.Role, "7", "app", null)]
    [InlineData("arn:aws:sts::7:federated-user/ann", RequestPrincipalKind.Other, "7", "ann", null)]
    [InlineData("arn:aws:sts::7:assumed-role/app", RequestPrincipalKind.Other, "7", "app", null)]
    [InlineData("arn:aws:iam::7:rooted", RequestPrincipalKind.Other, "7", "rooted", null)]
    [InlineData("urn:aws:iam::7:root", RequestPrincipalKind.Other, "", "urn:aws:iam::7:root", null)]
    [InlineData("arn:aws:iam:7:root", RequestPrincipalKind.Other, "", "arn:aws:iam:7:root", null)]
    [InlineData("urn:scoped-user:7:ci", RequestPrincipalKind.Other, "", "urn:scoped-user:7:ci", null)]
    [InlineData("", RequestPrincipalKind.Other, "", "", null)]
    public void An_arn_names_a_caller(string arn, RequestPrincipalKind kind, string account, string name, string? subUser)
    {
        var principal = RequestPrincipal.FromArn(arn);
        Assert.Equal((kind, account, name, subUser, arn), (principal.Kind, principal.Account, principal.Name, principal.SubUser, principal.Arn));
        Assert.Equal(arn, principal.ToString());
    }

    [Fact]
    public void A_caller_is_made_of_its_parts()
    {
        Assert.Equal(("arn:aws:iam::7:root", "", "7"), Parts(RequestPrincipal.Root("7")));
        Assert.Equal(("arn:aws:iam::7:user/ann", "ann", "7"), Parts(RequestPrincipal.User("7", "ann")));
        Assert.Equal(("arn:aws:iam:::user/ann:ci", "ann", ""), Parts(RequestPrincipal.User("", "ann", "ci")));
        Assert.Equal(("arn:aws:iam::7:role/app", "app", "7"), Parts(RequestPrincipal.Role("7", "app")));
        Assert.Empty(RequestPrincipal.Role("7", "app").Aliases);
        Assert.Equal(("arn:aws:sts::7:assumed-role/app/s1", "app", "7"), Parts(RequestPrincipal.Role("7", "app", "s1")));
        Assert.Equal(["arn:aws:iam::7:role/app"], RequestPrincipal.Role("7", "app", "s1").Aliases);
        Assert.Equal(["arn:aws:iam::7:role/app", "g1", "g2"], RequestPrincipal.Role("7", "app", "s1").WithAliases("g1").WithAliases("g2").Aliases);
        Assert.Equal(("", "", ""), Parts(RequestPrincipal.Anonymous));
        Assert.Equal("anonymous", RequestPrincipal.Anonymous.ToString());
        Assert.Equal("reader", RequestPrincipal.User("", "ann", "reader").WithAliases("g").SubUser);
    }

    [Theory]
    [InlineData("'AWS':'arn:aws:iam::7:root'", "arn:aws:iam::7:user/ann", false)]
    [InlineData("'AWS':'7'", "arn:aws:iam::7:user/ann", false)]
    [InlineData("'AWS':'7'", "arn:aws:iam::7:root", true)]
    [InlineData("'AWS':['7','arn:aws:iam::7:user/ann']", "arn:aws:iam::7:user/ann", true)]
    [InlineData("'AWS':['7','*']", "arn:aws:iam::7:user/ann", true)]
    [InlineData("'AWS':'arn:aws:iam::8:root'", "arn:aws:iam::7:user/ann", false)]
    [InlineData("'AWS':'arn:aws:iam::7:role/app'", "arn:aws:sts::7:assumed-role/app/s1", true)]
    [InlineData("'AWS':'arn:aws:sts::7:assumed-role/app/s1'", "arn:aws:sts::7:assumed-role/app/s1", true)]
    [InlineData("'AWS':'arn:aws:sts::7:assumed-role/app/s2'", "arn:aws:sts::7:assumed-role/app/s1", false)]
    [InlineData("'AWS':'arn:aws:iam::7:user/team/ann'", "arn:aws:iam::7:user/team/ann", true)]
    [InlineData("'AWS':'arn:aws:iam::7:user/ann'", "arn:aws:iam::7:user/team/ann", false)]
    public void A_bucket_policy_calls_it_by_its_names(string principal, string caller, bool allowed)
    {
        var policies = Bucket(PolicyDialect.AwsS3, "{'Effect':'Allow','Principal':{" + principal + "},'Action':'s3:GetObject','Resource':'*'}");
        Assert.Equal(allowed, policies.Evaluate(new PolicyRequest(RequestPrincipal.FromArn(caller), "s3:GetObject", "arn:aws:s3:::b/a")).IsAllowed);
    }

    [Theory]
    [InlineData("'arn:aws:iam::7:user/bob','arn:aws:iam::7:root'", "arn:aws:iam::7:user/bob", true)]
    [InlineData("'arn:aws:iam::7:user/bob','arn:aws:iam::7:root'", "arn:aws:iam::7:user/ann", false)]
    [InlineData("'arn:aws:iam::7:user/bob','7'", "arn:aws:iam::7:user/ann", false)]
    [InlineData("'arn:aws:iam::7:user/bob','arn:aws:iam::7:root'", "arn:aws:iam::7:root", true)]
    [InlineData("'arn:aws:iam::8:user/bob','arn:aws:iam::7:root'", "arn:aws:iam::7:user/ann", true)]
    [InlineData("'arn:aws:iam::7:role/app','7'", "arn:aws:sts::7:assumed-role/app/s1", true)]
    [InlineData("'arn:aws:iam::7:role/app','7'", "arn:aws:sts::7:assumed-role/other/s1", false)]
    [InlineData("'7'", "arn:aws:iam::7:user/ann", true)]
    [InlineData("'8'", "arn:aws:iam::7:user/ann", false)]
    public void A_deny_for_all_but_some_leaves_out_those_named(string names, string caller, bool leftOut)
    {
        var policies = Bucket(
            PolicyDialect.AwsS3,
            "{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'*'}",
            "{'Effect':'Deny','NotPrincipal':{'AWS':[" + names + "]},'Action':'s3:GetObject','Resource':'*'}");
        Assert.Equal(leftOut, policies.Evaluate(new PolicyRequest(RequestPrincipal.FromArn(caller), "s3:GetObject", "arn:aws:s3:::b/a")).IsAllowed);
    }

    [Theory]
    [InlineData("arn:aws:iam:::user/ann", "arn:aws:iam:::user/ann:reader", true)]
    [InlineData("arn:aws:iam:::user/ann:*", "arn:aws:iam:::user/ann:reader", true)]
    [InlineData("arn:aws:iam:::user/ann:reader", "arn:aws:iam:::user/ann:reader", true)]
    [InlineData("arn:aws:iam:::user/ann:writer", "arn:aws:iam:::user/ann:reader", false)]
    [InlineData("arn:aws:iam:::user/ann:reader", "arn:aws:iam:::user/ann", false)]
    public void A_user_of_a_gateway_stands_for_its_sub_users(string principal, string caller, bool allowed)
    {
        var policies = Bucket(PolicyDialect.CephRgw16, "{'Effect':'Allow','Principal':{'AWS':['" + principal + "']},'Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*']}");
        Assert.Equal(allowed, policies.Evaluate(new PolicyRequest(RequestPrincipal.FromArn(caller), "s3:GetObject", "arn:aws:s3:::b/a")).IsAllowed);
    }

    [Fact]
    public void A_context_is_never_changed()
    {
        var values = new[] { "1" };
        var one = RequestContext.Empty.With("k:a", values).With("k:b", "2");
        values[0] = "9";
        var other = one.With("K:A", "3", "4");
        Assert.Equal(["k:a", "k:b"], one.Keys);
        Assert.Equal(["1"], one.Get("k:A")!);
        Assert.Equal(["K:A", "k:b"], other.Keys);
        Assert.Equal(["3", "4"], other.Get("k:a")!);
        Assert.Equal(["2"], other.Get("k:b")!);
        Assert.Equal(["k:b"], other.Without("k:a").Keys);
        Assert.Equal(["2"], other.Without("k:a").Get("k:b")!);
        Assert.Equal(["K:A"], other.Without("k:b").Keys);
        Assert.Same(other, other.Without("k:c"));
        Assert.Null(other.Get("k:c"));
        Assert.Empty(one.With("k:a").Get("k:a")!);
        Assert.Empty(RequestContext.Empty.Keys);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => RequestContext.Empty.With(null!, "x")).ParamName);
        Assert.Equal("values", Assert.Throws<ArgumentNullException>(() => RequestContext.Empty.With("k:a", (string[])null!)).ParamName);
        Assert.Equal("values", Assert.Throws<ArgumentNullException>(() => RequestContext.Empty.With("k:a", null!, "x")).ParamName);
        Assert.Equal("values", Assert.Throws<ArgumentNullException>(() => RequestContext.Empty.With("k:a", "x", null!)).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => RequestContext.Empty.Without(null!)).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => RequestContext.Empty.Get(null!)).ParamName);
        Assert.Equal("arn", Assert.Throws<ArgumentNullException>(() => RequestPrincipal.FromArn(null!)).ParamName);
        Assert.Equal("account", Assert.Throws<ArgumentNullException>(() => RequestPrincipal.Root(null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => RequestPrincipal.User("", null!)).ParamName);
        Assert.Equal("account", Assert.Throws<ArgumentNullException>(() => RequestPrincipal.Role(null!, "x")).ParamName);
        Assert.Equal("aliases", Assert.Throws<ArgumentNullException>(() => RequestPrincipal.Anonymous.WithAliases(null!)).ParamName);
        Assert.Equal("principal", Assert.Throws<ArgumentNullException>(() => new PolicyRequest(null!, "a", "r")).ParamName);
        Assert.Equal("action", Assert.Throws<ArgumentNullException>(() => new PolicyRequest(RequestPrincipal.Anonymous, null!, "r")).ParamName);
        Assert.Equal("resource", Assert.Throws<ArgumentNullException>(() => new PolicyRequest(RequestPrincipal.Anonymous, "a", null!)).ParamName);
    }

    [Fact]
    public void A_request_of_nobody_for_nothing_is_denied() =>
        Assert.Equal(Effect.Deny, Bucket(PolicyDialect.AwsS3, "{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'*'}").Evaluate(default).Effect);

    [Theory]
    [InlineData("a?c", "a\U0001F600c", true)]
    [InlineData("a??c", "a\U0001F600c", false)]
    [InlineData("a?c", "a\u00E9c", true)]
    [InlineData("*?c*", "c", false)]
    [InlineData("*?c*", "xc", true)]
    [InlineData("*b?d*e", "abcbxde", true)]
    [InlineData("*b?d*e", "abcbxyde", false)]
    [InlineData("a*a", "a", false)]
    [InlineData("*ab*ab", "ab", false)]
    [InlineData("*ab*ab", "abab", true)]
    [InlineData("*ab?", "ababx", true)]
    [InlineData("?", "", false)]
    public void A_question_mark_is_one_character(string pattern, string text, bool holds) =>
        Assert.Equal(holds ? Effect.Allow : Effect.Deny, Condition("'StringLike':{'k:a':'" + pattern + "'}", RequestContext.Empty.With("k:a", text)));

    [Theory]
    [InlineData("arn:aws:s3:::b/a?c", "arn:aws:s3:::b/axc", true)]
    [InlineData("arn:aws:s3:::b/a?c", "arn:aws:s3:::b/a\u00E9c", false)]
    [InlineData("arn:aws:s3:::b/a??c", "arn:aws:s3:::b/a\u00E9c", true)]
    [InlineData("arn:aws:s3:::b/a??c", "arn:aws:s3:::b/a\u07FFc", true)]
    [InlineData("arn:aws:s3:::b/a???c", "arn:aws:s3:::b/a\u0800c", true)]
    [InlineData("arn:aws:s3:::b/a???c", "arn:aws:s3:::b/a\uFFFFc", true)]
    [InlineData("arn:aws:s3:::b/a????c", "arn:aws:s3:::b/a\U0001F600c", true)]
    [InlineData("arn:aws:s3:::b/a???c", "arn:aws:s3:::b/a\U0001F600c", false)]
    [InlineData("arn:aws:s3:::b/a\U0001F600*", "arn:aws:s3:::b/a\U0001F600c", true)]
    [InlineData("arn:aws:s3:::b/a\U0001F600*", "arn:aws:s3:::b/a\U0001F601c", false)]
    [InlineData("arn:aws:s3:::b/*\u00E9x", "arn:aws:s3:::b/z\u00E9x", true)]
    [InlineData("arn:aws:s3:::b/*\u00E9x", "arn:aws:s3:::b/z\u00E8x", false)]
    [InlineData("arn:aws:s3:::b/*\u20ACx", "arn:aws:s3:::b/z\u20ACx", true)]
    [InlineData("arn:aws:s3:::b/*\u20ACx", "arn:aws:s3:::b/z\u20ADx", false)]
    [InlineData("arn:aws:s3:::b/*\U0010FFFFx", "arn:aws:s3:::b/z\U0010FFFFx", true)]
    public void To_a_gateway_it_is_one_byte(string pattern, string resource, bool allowed)
    {
        var policies = Bucket(PolicyDialect.CephRgw16, "{'Effect':'Allow','Principal':{'AWS':['arn:aws:iam:::user/ann']},'Action':['s3:GetObject'],'Resource':['" + pattern + "']}");
        Assert.Equal(allowed, policies.Evaluate(new PolicyRequest(RequestPrincipal.User("", "ann"), "s3:GetObject", resource)).IsAllowed);
    }

    private static (string Arn, string Name, string Account) Parts(RequestPrincipal principal) => (principal.Arn, principal.Name, principal.Account);
}
