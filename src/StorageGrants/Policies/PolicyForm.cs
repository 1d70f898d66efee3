namespace StorageGrants.Policies;

/// <summary>What a dialect says about documents of one kind. Generated code makes one for each kind of policy.</summary>
public sealed class PolicyForm
{
    /// <summary>Creates the form.</summary>
    /// <param name="version">The version of the language to state, or null to state none.</param>
    /// <param name="maxBytes">The size limit in bytes of UTF-8, or null when none is known.</param>
    /// <param name="takesActionLists">Whether a statement may have several actions.</param>
    /// <param name="takesResourceLists">Whether a statement may have several resources.</param>
    public PolicyForm(string? version, int? maxBytes, bool takesActionLists, bool takesResourceLists)
    {
        Version = version;
        MaxBytes = maxBytes;
        TakesActionLists = takesActionLists;
        TakesResourceLists = takesResourceLists;
    }

    /// <summary>The version of the language to state, or null to state none.</summary>
    public string? Version { get; }

    /// <summary>The size limit in bytes of UTF-8, or null when none is known.</summary>
    public int? MaxBytes { get; }

    /// <summary>Whether a statement may have several actions.</summary>
    public bool TakesActionLists { get; }

    /// <summary>Whether a statement may have several resources.</summary>
    public bool TakesResourceLists { get; }
}
