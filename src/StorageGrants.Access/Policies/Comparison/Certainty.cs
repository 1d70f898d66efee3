namespace StorageGrants.Access.Policies;

/// <summary>How sure an answer about access is.</summary>
public enum Certainty
{
    /// <summary>It may be so: conditions or undocumented behaviour were not decided, or a limit was reached.</summary>
    MayAllowMore,

    /// <summary>It is so: the evaluator gives the answer for the witness.</summary>
    Certain,
}
