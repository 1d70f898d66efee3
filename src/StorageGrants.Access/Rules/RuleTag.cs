namespace StorageGrants.Access.Rules;

/// <summary>The kind of defect a rule finds.</summary>
public enum RuleTag
{
    /// <summary>More is granted than is needed.</summary>
    Excess,

    /// <summary>The service refuses it.</summary>
    Rejected,

    /// <summary>It does not have the effect its author expects.</summary>
    Ineffective,
}
