namespace StorageGrants.Access.Rules;

/// <summary>How much a finding matters.</summary>
public enum RuleSeverity
{
    /// <summary>Not reported.</summary>
    Off,

    /// <summary>A hint.</summary>
    Info,

    /// <summary>A precise security or correctness finding.</summary>
    Warning,

    /// <summary>The service rejects it, or a documented fact makes the outcome certain and harmful.</summary>
    Error,
}
