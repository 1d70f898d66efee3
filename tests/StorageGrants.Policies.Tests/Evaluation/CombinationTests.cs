using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Evaluation.Asking;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>Which of several policies an answer rests on.</summary>
public sealed class CombinationTests
{
    private const string Read = "{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*']}";
    private const string ReadForAll = "{'Effect':'Allow','Principal':'*','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*']}";
    private const string Other = "{'Effect':'Allow','Action':['s3:PutObject'],'Resource':['arn:aws:s3:::b/*']}";
    private const string OpenRead = "{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*'],'Condition':{'StringMaybe':{'k:a':'x'}}}";
    private static readonly RequestPrincipal Ann = RequestPrincipal.User("1", "ann");

    [Fact]
    public void A_session_that_allows_leaves_the_reason_with_the_policy_of_the_caller() =>
        Assert.Equal((Effect.Allow, DecisionReason.StatementAllows, 0, 1), Answer(PolicyDialect.AwsS3, Ask(Ann), identity: Other + "," + Read, session: Read));

    [Fact]
    public void Two_sessions_narrow_as_one_does()
    {
        var compiled = CompiledPolicies.Compile(PolicyDialect.AwsS3, [Document(Read)], null, [Document(Other), Document(Other)]);
        Assert.Equal((Effect.Deny, DecisionReason.SessionPolicyMissing), (compiled.Evaluate(Ask(Ann)).Effect, compiled.Evaluate(Ask(Ann)).Reason));
    }

    [Fact]
    public void A_policy_of_the_caller_says_nothing_of_a_request_without_one()
    {
        Assert.Equal((Effect.Deny, DecisionReason.NothingAllows, -1, -1), Answer(PolicyDialect.AwsS3, Ask(RequestPrincipal.Anonymous), identity: Read));
        Assert.Equal((Effect.Deny, DecisionReason.NothingAllows, -1, -1), Answer(PolicyDialect.AwsS3, Ask(RequestPrincipal.Anonymous), identity: OpenRead));
        Assert.Equal((Effect.Allow, DecisionReason.StatementAllows, 1, 0), Answer(PolicyDialect.AwsS3, Ask(RequestPrincipal.Anonymous), identity: Read, resource: ReadForAll));
    }

    [Fact]
    public void A_statement_that_allows_comes_before_ownership() =>
        Assert.Equal((Effect.Allow, DecisionReason.StatementAllows, 0, 0), Answer(PolicyDialect.CephRgw16, Ask(RequestPrincipal.FromArn("arn:aws:iam:::user/u1"), isOwner: true), resource: ReadForAll));

    [Fact]
    public void What_is_not_known_stays_so_beside_a_level_whose_bounds_are_not_known() =>
        Assert.Equal((Effect.Undocumented, DecisionReason.StatementUndocumented, 0, 0), Answer(PolicyDialect.SObject, Ask(Ann, level: BaseAccess.Granted), identity: OpenRead));

    [Fact]
    public void Across_accounts_an_allow_is_not_known_to_be_enough_where_nothing_is_said()
    {
        Assert.Equal((Effect.Undocumented, DecisionReason.CombinationUndocumented, 0, 0), Answer(PolicyDialect.Tigris, Ask(Ann, account: "2"), identity: Read));
        Assert.Equal((Effect.Deny, DecisionReason.NothingAllows, -1, -1), Answer(PolicyDialect.Tigris, Ask(Ann, account: "2"), identity: Other));
        Assert.Equal((Effect.Allow, DecisionReason.StatementAllows, 0, 0), Answer(PolicyDialect.Tigris, Ask(Ann, account: "1"), identity: Read));
    }

    [Fact]
    public void Across_accounts_a_gateway_takes_one_policy_and_the_reference_takes_both()
    {
        Assert.Equal(Effect.Allow, Answer(PolicyDialect.CephRgw16, Ask(RequestPrincipal.FromArn("arn:aws:iam:::user/u1"), account: "t"), resource: ReadForAll).Effect);
        Assert.Equal((Effect.Deny, DecisionReason.IdentityPolicyMissing, -1, -1), Answer(PolicyDialect.AwsS3, Ask(Ann, account: "2"), resource: ReadForAll));
        Assert.Equal((Effect.Undocumented, DecisionReason.StatementUndocumented, 0, 0), Answer(PolicyDialect.AwsS3, Ask(Ann, account: "2"), identity: OpenRead, resource: ReadForAll));
        Assert.Equal((Effect.Allow, DecisionReason.StatementAllows, 1, 0), Answer(PolicyDialect.AwsS3, Ask(Ann, account: "2"), identity: Read, resource: ReadForAll));
    }

    [Fact]
    public void A_missing_policy_is_named()
    {
        Assert.Equal("identity", Assert.Throws<System.ArgumentNullException>(() => CompiledPolicies.Compile(PolicyDialect.AwsS3, [null!])).ParamName);
        Assert.Equal("resource", Assert.Throws<System.ArgumentNullException>(() => CompiledPolicies.Compile(PolicyDialect.AwsS3, resource: [null!])).ParamName);
        Assert.Equal("session", Assert.Throws<System.ArgumentNullException>(() => CompiledPolicies.Compile(PolicyDialect.AwsS3, session: [null!])).ParamName);
        Assert.Equal("dialect", Assert.Throws<System.ArgumentNullException>(() => CompiledPolicies.Compile(null!)).ParamName);
    }

    private static PolicyRequest Ask(RequestPrincipal principal, string? account = null, bool isOwner = false, BaseAccess level = BaseAccess.None) =>
        new(principal, "s3:GetObject", "arn:aws:s3:::b/a", Context("k:a=x")) { ResourceAccount = account, IsOwner = isOwner, BaseAccess = level };

    private static (Effect Effect, DecisionReason Reason, int Policy, int Statement) Answer(PolicyDialect dialect, PolicyRequest request, string? identity = null, string? resource = null, string? session = null)
    {
        var decision = CompiledPolicies.Compile(dialect, One(identity), One(resource), One(session)).Evaluate(request);
        return (decision.Effect, decision.Reason, decision.PolicyIndex, decision.StatementIndex);
    }

    private static PolicyDocument[]? One(string? statements) => statements is null ? null : [Document(statements)];
}
