namespace StorageGrants.Access.Policies;

/// <summary>Says why a condition does not hold, or why that is not known.</summary>
internal static class ConditionExplainer
{
    public static (string Text, EvaluationRule? Rule) Explain(DialectEvaluation evaluation, PolicyCondition condition, Outcome outcome, in PolicyRequest request)
    {
        var semantics = evaluation.Semantics;
        var name = condition.OperatorText.Value + " on " + condition.Key.Value;
        if (!evaluation.Vocabulary.HasOperator(condition.Operator) && outcome == Outcome.Unknown)
            return ("What " + condition.OperatorText.Value + " does is not documented", semantics.Rule("outsideDialect"));
        if (semantics.CanonicalKeyCase && !evaluation.Vocabulary.IsCanonicalKey(condition.Key.Value))
            return (name + ": the key is written in another letter case than the system's", semantics.Rule("conditionKeyCase"));

        var values = request.Context.Find(condition.Key.Value);
        if (semantics.KeyRule(condition.Key.Value) is { } key)
        {
            var changed = key.Apply(values, request, out var otherwise);
            if (!ReferenceEquals(changed, values) || otherwise is not null || key.Form != InstantForm.AsGiven)
                return (name + ": the system does not set the key for this request as given", RuleOf(key));
        }

        if (condition.Operator.Test == ConditionTest.Null)
            return (name + " does not hold", semantics.NullFalseActsAsTrue ? semantics.Rule("nullFalse") : null);
        if (values is null || values.Length == 0)
            return (name + ": the request does not carry the key", ConditionTests.IsNegated(condition.Operator.Test) ? semantics.Rule("absentKeyNegated") : null);
        if (outcome == Outcome.Unknown)
            return Unknown(name, semantics, values);
        return (name + " does not hold for " + Shown(values), ConditionTests.IsNegated(condition.Operator.Test) && condition.Values.Count > 1 ? semantics.Rule("negatedValues") : null);
    }

    private static (string Text, EvaluationRule? Rule) Unknown(string name, EvaluationSemantics semantics, string[] values) =>
        values.Length > 1
            ? (name + ": the request carries several values and the operator has no ForAllValues or ForAnyValue", semantics.Rule("severalValues"))
            : (name + ": a value cannot be read as what the operator compares, or uses something the dialect does not document", semantics.Rule("unreadableValues"));

    private static EvaluationRule RuleOf(ContextKeyRule key) => new("contextKeys", new[] { key.Key }, key.Evidence, key.Sources, "");

    private static string Shown(string[] values) => "'" + string.Join("', '", values) + "'";
}
