namespace StorageGrants.Access.Rules;

/// <summary>What a rule looks at, and with that where it can run.</summary>
public enum RuleFamily
{
    /// <summary>The access model: grants, documents and policies, on every surface alike.</summary>
    Grant,

    /// <summary>C# code that needs the compiler to be understood.</summary>
    Code,

    /// <summary>Schema files, grant documents and the project, as texts.</summary>
    Schema,

    /// <summary>The check itself: suppressions, baselines, limits and failures of rules.</summary>
    Hygiene,
}
