namespace StorageGrants.Access.Policies;

/// <summary>An answer on the way to a decision, and what it rests on.</summary>
internal readonly struct Verdict
{
    public Verdict(Outcome outcome, DecisionReason reason, int statement = -1)
    {
        Outcome = outcome;
        Reason = reason;
        Statement = statement;
    }

    public Outcome Outcome { get; }

    public DecisionReason Reason { get; }

    /// <summary>Index among all compiled statements, -1 for none.</summary>
    public int Statement { get; }

    /// <summary>The answer of statements: one that allows, else one that may, else none.</summary>
    public static Verdict Of(int allows, int mayAllow, DecisionReason otherwise) =>
        allows >= 0 ? new Verdict(Outcome.Yes, DecisionReason.StatementAllows, allows)
        : mayAllow >= 0 ? new Verdict(Outcome.Unknown, DecisionReason.StatementUndocumented, mayAllow)
        : new Verdict(Outcome.No, otherwise);
}
