using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.Testing;
using Xunit;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>What holds of every policy and request.</summary>
public sealed class EvaluationProperties
{
    private static readonly Config Config = PropertyRun.Times(1_000);

    [Fact]
    public void The_engine_agrees_with_the_naive_evaluator() => Check.One(Config.WithMaxTest(4_000), Prop.ForAll(DrawnRequest.Any.ToArbitrary(), drawn =>
        drawn.Compile(PolicyDialect.AwsS3).Evaluate(drawn.Request).Effect == NaiveEvaluator.Evaluate(drawn)));

    [Fact]
    public void Requests_are_allowed_and_denied_often_enough_for_that_to_mean_something()
    {
        var effects = DrawnRequest.Any.Sample(1_000, 50).Select(NaiveEvaluator.Evaluate).ToList();
        Assert.InRange(effects.Count(effect => effect == Effect.Allow), 200, 800);
    }

    [Fact]
    public void An_allow_more_takes_nothing_away() => Check.One(Config, Prop.ForAll(Dialects.ToArbitrary(), DrawnRequest.Any.ToArbitrary(), DrawnRequest.Statement(principals: true).ToArbitrary(), (dialect, drawn, added) =>
    {
        // Where no policy is known to leave a level alone, the first one of all may change what is known.
        if (drawn.Resource.Count == 0)
            return true;
        var more = drawn with { Resource = drawn.Resource.Append(With(added, PolicyEffect.Allow)).ToList() };
        return !drawn.Compile(dialect).Evaluate(drawn.Request).IsAllowed || more.Compile(dialect).Evaluate(drawn.Request).IsAllowed;
    }));

    [Fact]
    public void A_deny_more_adds_nothing() => Check.One(Config, Prop.ForAll(Dialects.ToArbitrary(), DrawnRequest.Any.ToArbitrary(), DrawnRequest.Statement(principals: true).ToArbitrary(), (dialect, drawn, added) =>
    {
        var more = drawn with { Resource = drawn.Resource.Append(With(added, PolicyEffect.Deny)).ToList() };
        var before = drawn.Compile(dialect).Evaluate(drawn.Request).Effect;
        var after = more.Compile(dialect).Evaluate(drawn.Request).Effect;
        return after != Effect.Allow || before == Effect.Allow;
    }));

    [Fact]
    public void An_explanation_says_what_the_decision_says() => Check.One(Config, Prop.ForAll(Dialects.ToArbitrary(), DrawnRequest.Any.ToArbitrary(), (dialect, drawn) =>
    {
        var compiled = drawn.Compile(dialect);
        var decision = compiled.Evaluate(drawn.Request);
        var explained = compiled.Explain(drawn.Request);
        var deciding = explained.Deciding;
        return explained.Decision == decision &&
            explained.Reason.Text.Length > 0 &&
            explained.Statements.Count == drawn.Identity.Count + drawn.Resource.Count &&
            explained.Statements.All(statement => statement.Reason.Text.Length > 0) &&
            (decision.StatementIndex < 0) == (deciding is null) &&
            decision.Reason switch
            {
                DecisionReason.StatementAllows => deciding is { Match: StatementMatch.Matched, Statement.Effect: PolicyEffect.Allow },
                DecisionReason.StatementDenies => deciding is { Match: StatementMatch.Matched } && deciding.Statement.Effect != PolicyEffect.Allow,
                DecisionReason.StatementUndocumented => deciding is { Match: StatementMatch.Undocumented },
                _ => true,
            };
    }));

    private static Gen<PolicyDialect> Dialects { get; } = Gen.Elements(PolicyDialect.All.ToArray());

    private static PolicyStatement With(PolicyStatement statement, PolicyEffect effect) => new(effect)
    {
        Action = statement.Action,
        NotAction = statement.NotAction,
        Resource = statement.Resource,
        NotResource = statement.NotResource,
        Principal = statement.Principal,
        NotPrincipal = statement.NotPrincipal,
        Conditions = statement.Conditions,
    };
}
