using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Evaluation.Asking;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>The tables of docs/policies.md, system by system.</summary>
public sealed class DialectDecisionTests
{
    private const string Full = "{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::*'}";
    private static readonly RequestPrincipal Alex = RequestPrincipal.User("100", "alex").WithAliases("arn:aws:iam::100:group/staff");

    [Fact]
    public void StorageGrid_takes_an_allow_of_group_or_bucket_and_any_deny()
    {
        var denied = CompiledPolicies.Compile(
            PolicyDialect.StorageGrid,
            new[] { Document(Full) },
            new[] { Document("{'Effect':'Deny','Principal':{'AWS':'arn:aws:iam::100:group/staff'},'Action':'s3:*','Resource':'arn:aws:s3:::b/*'}") });
        var allowed = Bucket(PolicyDialect.StorageGrid, "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::100:user/alex'},'Action':'s3:GetObject','Resource':'urn:sgws:s3:::b/*'}", "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::100:user/alex'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}");
        Assert.Equal(Effect.Deny, denied.Evaluate(Get(Alex)).Effect);
        Assert.Equal(Effect.Allow, allowed.Evaluate(Get(Alex)).Effect);
        Assert.Equal(Effect.Deny, CompiledPolicies.Compile(PolicyDialect.StorageGrid).Evaluate(Get(Alex)).Effect);
    }

    [Fact]
    public void StorageGrid_keeps_its_root_from_locking_itself_out()
    {
        var bucket = Bucket(
            PolicyDialect.StorageGrid,
            "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::100:user/alex'},'Action':'s3:*','Resource':['arn:aws:s3:::b','arn:aws:s3:::b/*']}",
            "{'Effect':'Deny','NotPrincipal':{'AWS':'arn:aws:iam::100:user/alex'},'Action':'s3:*','Resource':['arn:aws:s3:::b','arn:aws:s3:::b/*']}");
        var root = RequestPrincipal.Root("100");
        Assert.Equal(Effect.Deny, bucket.Evaluate(Get(root)).Effect);
        Assert.Equal((Effect.Allow, DecisionReason.OwnerRootAllows), EffectAndReason(bucket.Evaluate(new PolicyRequest(root, "s3:GetBucketPolicy", "arn:aws:s3:::b"))));
        Assert.Equal(Effect.Allow, CompiledPolicies.Compile(PolicyDialect.StorageGrid).Evaluate(Get(root)).Effect);
    }

    [Fact]
    public void StorageGrid_allows_overwriting_unless_denied()
    {
        var request = new PolicyRequest(Alex, "s3:PutOverwriteObject", "arn:aws:s3:::b/a");
        var group = Document("{'Effect':'Allow','Action':'s3:PutObject','Resource':'arn:aws:s3:::b/*'}");
        var bucket = Document("{'Effect':'Deny','Principal':'*','Action':['s3:PutOverwriteObject','s3:DeleteObject'],'Resource':'arn:aws:s3:::b/*'}");
        Assert.Equal((Effect.Allow, DecisionReason.AllowedUnlessDenied), EffectAndReason(CompiledPolicies.Compile(PolicyDialect.StorageGrid, new[] { group }).Evaluate(request)));
        Assert.Equal(Effect.Deny, CompiledPolicies.Compile(PolicyDialect.StorageGrid, new[] { group }, new[] { bucket }).Evaluate(request).Effect);
    }

    [Fact]
    public void StorageGrid_narrows_by_a_session_policy()
    {
        var session = new[] { Document("{'Effect':'Allow','Action':['s3:GetObject','s3:PutObject'],'Resource':'arn:aws:s3:::b/*'}") };
        var full = CompiledPolicies.Compile(PolicyDialect.StorageGrid, new[] { Document(Full) }, session: session);
        Assert.Equal(Effect.Allow, full.Evaluate(Get(Alex)).Effect);
        Assert.Equal((Effect.Deny, DecisionReason.SessionPolicyMissing), EffectAndReason(full.Evaluate(new PolicyRequest(Alex, "s3:GetObject", "arn:aws:s3:::c/a"))));
        Assert.Equal(Effect.Deny, CompiledPolicies.Compile(PolicyDialect.StorageGrid, session: session).Evaluate(new PolicyRequest(Alex, "s3:PutObject", "arn:aws:s3:::b/a")).Effect);
    }

    [Fact]
    public void StorageGrid_does_not_say_whether_a_foreign_user_needs_a_group_policy()
    {
        var bucket = new[] { Document("{'Effect':'Allow','Principal':{'AWS':'200'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}") };
        PolicyRequest From(RequestPrincipal principal) => new(principal, "s3:GetObject", "arn:aws:s3:::b/a") { ResourceAccount = "100" };
        var alone = CompiledPolicies.Compile(PolicyDialect.StorageGrid, resource: bucket);
        Assert.Equal(Effect.Allow, alone.Evaluate(From(RequestPrincipal.Root("200"))).Effect);
        Assert.Equal((Effect.Undocumented, DecisionReason.CombinationUndocumented), EffectAndReason(alone.Evaluate(From(RequestPrincipal.User("200", "bea")))));
        Assert.Equal(Effect.Allow, CompiledPolicies.Compile(PolicyDialect.StorageGrid, new[] { Document(Full) }, bucket).Evaluate(From(RequestPrincipal.User("200", "bea"))).Effect);
        Assert.Equal(Effect.Deny, CompiledPolicies.Compile(PolicyDialect.StorageGrid, new[] { Document(Full) }).Evaluate(From(RequestPrincipal.User("200", "bea"))).Effect);
    }

    [Fact]
    public void StorageGrid_resolves_its_four_variables()
    {
        var home = Caller(PolicyDialect.StorageGrid, "{'Effect':'Allow','Action':'s3:*Object','Resource':'arn:aws:s3:::b/${aws:username}/*'}", "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/${aws:userid}/*'}");
        var context = Context("aws:username=ann", "aws:userid=7");
        Assert.Equal(Effect.Allow, home.Evaluate(new PolicyRequest(Alex, "s3:PutObject", "arn:aws:s3:::b/ann/x", context)).Effect);
        Assert.Equal(Effect.Deny, home.Evaluate(new PolicyRequest(Alex, "s3:PutObject", "arn:aws:s3:::b/bob/x", context)).Effect);
        Assert.Equal(Effect.Undocumented, home.Evaluate(new PolicyRequest(Alex, "s3:GetObject", "arn:aws:s3:::b/7/x", context)).Effect);
    }

    [Fact]
    public void SObject_lets_the_most_restrictive_rule_win()
    {
        var sub = RequestPrincipal.FromArn("urn:scoped-user:7:ci");
        var allows = Bucket(PolicyDialect.SObject, "{'Effect':'Allow','Principal':{'AWS':'urn:scoped-user:7:ci'},'Action':'s3:PutObject','Resource':'arn:aws:s3:::b/*'}");
        var denies = Bucket(PolicyDialect.SObject, "{'Effect':'Deny','Principal':{'AWS':'urn:scoped-user:7:ci'},'Action':'s3:DeleteObject','Resource':'arn:aws:s3:::b/*'}");
        PolicyRequest Ask(string action, BaseAccess level) => new(sub, action, "arn:aws:s3:::b/a") { BaseAccess = level };
        Assert.Equal((Effect.Deny, DecisionReason.LevelRefuses), EffectAndReason(allows.Evaluate(Ask("s3:PutObject", BaseAccess.Refused))));
        Assert.Equal(Effect.Allow, allows.Evaluate(Ask("s3:PutObject", BaseAccess.Granted)).Effect);
        Assert.Equal(Effect.Deny, denies.Evaluate(Ask("s3:DeleteObject", BaseAccess.Granted)).Effect);
        Assert.Equal((Effect.Undocumented, DecisionReason.CombinationUndocumented), EffectAndReason(denies.Evaluate(Ask("s3:GetObject", BaseAccess.Granted))));
        Assert.Equal(Effect.Allow, CompiledPolicies.Compile(PolicyDialect.SObject).Evaluate(Ask("s3:GetObject", BaseAccess.Granted)).Effect);
    }

    [Fact]
    public void Ceph_lets_a_policy_go_beyond_the_level()
    {
        var allows = Bucket(PolicyDialect.CephRgw16, "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam:::user/u1'},'Action':'s3:PutObject','Resource':'arn:aws:s3:::b/*'}");
        Assert.True(allows.Evaluate(new PolicyRequest(RequestPrincipal.User("", "u1", "read"), "s3:PutObject", "arn:aws:s3:::b/a") { BaseAccess = BaseAccess.Refused }).IsAllowed);
    }

    [Theory]
    [InlineData("{'Effect':'Allow','Action':['s3:Get*'],'Resource':['arn:aws:s3:::b/*']}", Effect.Allow)]
    [InlineData("{'Effect':'Allow','Action':['s3:*Object'],'Resource':['arn:aws:s3:::b/*']}", Effect.Undocumented)]
    [InlineData("{'Effect':'Allow','Action':['s3:getobject'],'Resource':['arn:aws:s3:::b/*']}", Effect.Undocumented)]
    [InlineData("{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*.txt']}", Effect.Undocumented)]
    [InlineData("{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/${aws:username}/*']}", Effect.Undocumented)]
    [InlineData("{'Effect':'Allow','NotAction':['s3:PutObject'],'Resource':['arn:aws:s3:::b/*']}", Effect.Undocumented)]
    [InlineData("{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*'],'Condition':{'StringEquals':{'aws:username':'ann'}}}", Effect.Undocumented)]
    [InlineData("{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*'],'Condition':{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}}}", Effect.Allow)]
    [InlineData("{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*'],'Condition':{'NotIpAddress':{'aws:SourceIp':'203.0.113.0/24'}}}", Effect.Deny)]
    [InlineData("{'Effect':'Deny','Action':['s3:GetObject'],'Resource':['*'],'Condition':{'Bool':{'aws:SecureTransport':'false'}}}", Effect.Deny)]
    public void Tigris_is_undocumented_beyond_its_subset(string statement, Effect expected) =>
        Assert.Equal(expected, Caller(PolicyDialect.Tigris, statement).Evaluate(new PolicyRequest(RequestPrincipal.User("", "key"), "s3:GetObject", "arn:aws:s3:::b/a", Context("aws:SourceIp=203.0.113.9"))).Effect);

    [Fact]
    public void An_undocumented_deny_leaves_no_allow_standing()
    {
        var policies = Caller(
            PolicyDialect.Tigris,
            "{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['*']}",
            "{'Effect':'Deny','Action':['s3:GetObject'],'Resource':['*'],'Condition':{'Bool':{'aws:SecureTransport':'false'}}}");
        var explained = policies.Explain(Get(Alex));
        Assert.Equal((Effect.Undocumented, 1), (explained.Effect, explained.Decision.StatementIndex));
        Assert.Contains("Bool", explained.Reason.Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Aws_asks_both_accounts_across_accounts()
    {
        var bucket = new[] { Document("{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::2:root'},'Action':'s3:GetObject','Resource':'*'}") };
        var request = new PolicyRequest(RequestPrincipal.Role("2", "app", "s1"), "s3:GetObject", "arn:aws:s3:::b/a") { ResourceAccount = "1" };
        var anonymous = new PolicyRequest(RequestPrincipal.Anonymous, "s3:GetObject", "arn:aws:s3:::b/a") { ResourceAccount = "1" };
        var everyone = new[] { Document("{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'*'}") };
        var identity = new[] { Document(Full) };
        Assert.Equal((Effect.Deny, DecisionReason.IdentityPolicyMissing), EffectAndReason(CompiledPolicies.Compile(PolicyDialect.AwsS3, resource: bucket).Evaluate(request)));
        Assert.Equal((Effect.Deny, DecisionReason.ResourcePolicyMissing), EffectAndReason(CompiledPolicies.Compile(PolicyDialect.AwsS3, identity).Evaluate(request)));
        Assert.Equal(Effect.Allow, CompiledPolicies.Compile(PolicyDialect.AwsS3, identity, bucket).Evaluate(request).Effect);
        Assert.Equal(Effect.Allow, CompiledPolicies.Compile(PolicyDialect.AwsS3, resource: everyone).Evaluate(anonymous).Effect);
        Assert.Equal(Effect.Deny, CompiledPolicies.Compile(PolicyDialect.AwsS3, identity).Evaluate(anonymous).Effect);
    }

    [Theory]
    [InlineData("aws-s3", Effect.Deny)]
    [InlineData("storagegrid", Effect.Allow)]
    public void An_account_that_a_bucket_policy_of_its_own_names_decides_by_its_policies(string name, Effect alone)
    {
        var dialect = PolicyDialect.Find(name)!;
        var bucket = new[] { Document("{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::100:root'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}") };
        var denying = new[] { Document("{'Effect':'Deny','Principal':{'AWS':'arn:aws:iam::100:root'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}") };
        var identity = new[] { Document("{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}") };
        var request = new PolicyRequest(RequestPrincipal.User("100", "alex"), "s3:GetObject", "arn:aws:s3:::b/a");

        var explained = CompiledPolicies.Compile(dialect, resource: bucket).Explain(request);
        Assert.Equal(alone, explained.Effect);
        Assert.Equal(alone == Effect.Deny, explained.Statements[0].Reason.Text.Contains("whose own policies decide", System.StringComparison.Ordinal));
        Assert.Equal(Effect.Allow, CompiledPolicies.Compile(dialect, identity, bucket).Evaluate(request).Effect);
        Assert.Equal(Effect.Deny, CompiledPolicies.Compile(dialect, identity, denying).Evaluate(request).Effect);
    }

    [Fact]
    public void Every_fact_about_an_engine_says_how_it_is_known()
    {
        foreach (var dialect in PolicyDialect.All)
        {
            var evaluation = DialectEvaluation.Of(dialect);
            Assert.All(evaluation.Rules.Where(rule => rule.Evidence != Evidence.Inferred), rule => Assert.NotEmpty(rule.Note));
            Assert.All(evaluation.Rules.Where(rule => rule.Evidence == Evidence.Measured), rule => Assert.NotEmpty(rule.Sources));
            Assert.All(evaluation.ContextKeys, key => Assert.NotEmpty(key.Sources));
        }
    }

    private static PolicyRequest Get(RequestPrincipal principal) => new(principal, "s3:GetObject", "arn:aws:s3:::b/a");

    private static (Effect Effect, DecisionReason Reason) EffectAndReason(Decision decision) => (decision.Effect, decision.Reason);
}
