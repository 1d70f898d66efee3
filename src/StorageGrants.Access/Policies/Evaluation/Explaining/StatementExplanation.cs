namespace StorageGrants.Access.Policies;

/// <summary>What one statement says of a request, and why.</summary>
public sealed class StatementExplanation
{
    internal StatementExplanation(int policyIndex, int statementIndex, PolicyStatement statement, StatementMatch match, string? element, int conditionIndex, ExplanationReason reason)
    {
        PolicyIndex = policyIndex;
        StatementIndex = statementIndex;
        Statement = statement;
        Match = match;
        Element = element;
        ConditionIndex = conditionIndex;
        Reason = reason;
    }

    /// <summary>Zero-based index of the policy.</summary>
    public int PolicyIndex { get; }

    /// <summary>Zero-based index of the statement in its policy.</summary>
    public int StatementIndex { get; }

    /// <summary>The statement as written.</summary>
    public PolicyStatement Statement { get; }

    /// <summary>Whether the statement speaks of the request.</summary>
    public StatementMatch Match { get; }

    /// <summary>The element that decided, such as <c>Action</c> or <c>Condition</c>; null when all match.</summary>
    public string? Element { get; }

    /// <summary>Zero-based index of the condition that decided, -1 when none did.</summary>
    public int ConditionIndex { get; }

    /// <summary>Why.</summary>
    public ExplanationReason Reason { get; }

    /// <inheritdoc />
    public override string ToString() => "policy " + PolicyIndex + ", statement " + StatementIndex + ": " + Reason;
}
