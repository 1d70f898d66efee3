namespace StorageGrants.Access.Policies;

/// <summary>What one condition asks of its key: whether it may be absent, and which values it may have.</summary>
internal sealed class KeyConstraint
{
    internal KeyConstraint(PolicyCondition source, string key, string identity, Outcome absent, ValueSet? present)
    {
        Source = source;
        Identity = identity;
        Key = key;
        Absent = absent;
        Present = present;
    }

    internal PolicyCondition Source { get; }

    /// <summary>Equal for conditions that say the same in the same words, in whatever order.</summary>
    internal string Identity { get; }

    /// <summary>Equal for conditions on the same key.</summary>
    internal string Key { get; }

    internal ConditionQuantifier Quantifier => Source.Operator.Quantifier;

    /// <summary>Whether the condition holds without the key.</summary>
    internal Outcome Absent { get; }

    /// <summary>The values with which it holds, or null when that is not decided.</summary>
    internal ValueSet? Present { get; }

    /// <summary>Whether both are known.</summary>
    internal bool IsDecided => Present is not null && Absent != Outcome.Unknown;
}
