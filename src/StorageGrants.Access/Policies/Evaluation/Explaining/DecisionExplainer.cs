using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Says why a request is answered as it is: every statement is asked in document order, without the index.</summary>
internal static class DecisionExplainer
{
    public static DecisionExplanation Explain(CompiledPolicies policies, in PolicyRequest request)
    {
        var decision = policies.Evaluate(request);
        var evaluation = DialectEvaluation.Of(policies.Dialect);
        var statements = new List<StatementExplanation>(policies.Statements.Count);
        var action = policies.Dialect.FindAction(request.Action)?.Name ?? request.Action;
        foreach (var statement in policies.Statements)
            statements.Add(new StatementExplainer(evaluation, statement, action).Explain(request));
        return new DecisionExplanation(decision, ReasonOf(decision, policies.Dialect.Title, evaluation.Semantics, statements), statements);
    }

    private static ExplanationReason ReasonOf(Decision decision, string system, EvaluationSemantics semantics, List<StatementExplanation> statements)
    {
        var deciding = statements.Find(s => s.PolicyIndex == decision.PolicyIndex && s.StatementIndex == decision.StatementIndex);
        switch (decision.Reason)
        {
            case DecisionReason.StatementAllows:
                return At(deciding, "An Allow statement matches and no Deny statement does");
            case DecisionReason.StatementDenies:
                return At(deciding, "A Deny statement matches, which outweighs any Allow");
            case DecisionReason.StatementUndocumented:
                return deciding is null ? Plain("A statement cannot be decided") : deciding.Reason;
            case DecisionReason.BaseAccessAllows:
                return By(semantics.Rule("owner"), "No statement matches; ownership, an ACL or the access level grants the access");
            case DecisionReason.LevelRefuses:
                return By(semantics.Rule("level"), "The access level does not cover the action, and a policy cannot widen it in " + system);
            case DecisionReason.OwnerRootAllows:
                return By(semantics.Rule("ownerRootAlways"), "The root of the owning account may always do this");
            case DecisionReason.AllowedUnlessDenied:
                return By(semantics.Rule("allowedUnlessDenied"), "The action is allowed unless a Deny statement matches");
            case DecisionReason.IdentityPolicyMissing:
                return By(semantics.Rule("crossAccount"), "The bucket belongs to another account, and no policy of the caller allows the action");
            case DecisionReason.ResourcePolicyMissing:
                return By(semantics.Rule("crossAccount"), "The bucket belongs to another account, and its policy does not allow the action");
            case DecisionReason.SessionPolicyMissing:
                return Plain("The session policy does not allow the action, and it can only narrow");
            case DecisionReason.CombinationUndocumented when deciding is null:
                return By(semantics.Rule("policyWithoutMatch"), "What a policy that does not speak of the caller takes away in " + system + " is not known");
            case DecisionReason.CombinationUndocumented:
                return By(semantics.Rule("crossAccount"), "Whether the policy of another account's bucket is enough for this caller in " + system + " is not known");
            default:
                return Plain("No statement allows the action");
        }
    }

    private static ExplanationReason At(StatementExplanation? statement, string text) =>
        statement is null ? Plain(text) : new ExplanationReason(text, statement.Reason.Evidence, statement.Reason.Sources, statement.Statement.Span);

    private static ExplanationReason By(EvaluationRule rule, string text) => new(text, rule.Evidence, rule.Sources);

    private static ExplanationReason Plain(string text) => new(text, Evidence.Documented, System.Array.Empty<string>());
}
