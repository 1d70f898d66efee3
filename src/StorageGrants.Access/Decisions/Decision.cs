using System;

namespace StorageGrants.Access;

/// <summary>The answer to an access request and what decided it.</summary>
public readonly struct Decision : IEquatable<Decision>
{
    private readonly int _policy;
    private readonly int _statement;

    /// <summary>Creates a decision.</summary>
    /// <param name="effect">The answer.</param>
    /// <param name="reason">What decided.</param>
    /// <param name="policyIndex">Zero-based index of the policy that decided, -1 for none.</param>
    /// <param name="statementIndex">Zero-based index of the statement in that policy, -1 for none.</param>
    public Decision(Effect effect, DecisionReason reason, int policyIndex = -1, int statementIndex = -1)
    {
        Effect = effect;
        Reason = reason;
        _policy = policyIndex + 1;
        _statement = statementIndex + 1;
    }

    /// <summary>The answer.</summary>
    public Effect Effect { get; }

    /// <summary>What decided.</summary>
    public DecisionReason Reason { get; }

    /// <summary>Zero-based index of the policy that decided, -1 for none.</summary>
    public int PolicyIndex => _policy - 1;

    /// <summary>Zero-based index of the statement in that policy, -1 for none.</summary>
    public int StatementIndex => _statement - 1;

    /// <summary>Whether access is granted; false also where the answer is not known.</summary>
    public bool IsAllowed => Effect == Effect.Allow;

    /// <inheritdoc />
    public bool Equals(Decision other) =>
        Effect == other.Effect && Reason == other.Reason && _policy == other._policy && _statement == other._statement;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Decision other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => unchecked((((((int)Effect * 31) + (int)Reason) * 397) ^ _policy) * 397) ^ _statement;

    /// <inheritdoc />
    public override string ToString() =>
        _statement == 0 ? Effect + " (" + Reason + ")" : Effect + " (" + Reason + ", policy " + PolicyIndex + ", statement " + StatementIndex + ")";

    /// <summary>Whether the decisions are the same.</summary>
    public static bool operator ==(Decision left, Decision right) => left.Equals(right);

    /// <summary>Whether the decisions differ.</summary>
    public static bool operator !=(Decision left, Decision right) => !left.Equals(right);
}
