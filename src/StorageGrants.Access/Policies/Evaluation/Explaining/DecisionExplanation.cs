using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>A decision and everything that led to it.</summary>
public sealed class DecisionExplanation
{
    internal DecisionExplanation(Decision decision, ExplanationReason reason, IReadOnlyList<StatementExplanation> statements)
    {
        Decision = decision;
        Reason = reason;
        Statements = statements;
    }

    /// <summary>The decision.</summary>
    public Decision Decision { get; }

    /// <summary>The answer.</summary>
    public Effect Effect => Decision.Effect;

    /// <summary>What decided.</summary>
    public ExplanationReason Reason { get; }

    /// <summary>What each statement says, in document order.</summary>
    public IReadOnlyList<StatementExplanation> Statements { get; }

    /// <summary>The statement that decided, or null when none did.</summary>
    public StatementExplanation? Deciding
    {
        get
        {
            foreach (var statement in Statements)
            {
                if (statement.PolicyIndex == Decision.PolicyIndex && statement.StatementIndex == Decision.StatementIndex)
                    return statement;
            }

            return null;
        }
    }

    /// <inheritdoc />
    public override string ToString() => Effect + ": " + Reason;
}
